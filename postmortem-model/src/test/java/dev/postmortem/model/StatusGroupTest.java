package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.status.StatusMove;
import dev.postmortem.model.status.StatusTransition;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatusGroupTest {
    private static final Validator VALIDATOR = Validators.withoutEl();
    private static final Postmortem BARE = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("Bare")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void aDraftNeedsNothingButWhatTheTypeAsksFor() {
        assertThat(missing(BARE, PostmortemStatus.DRAFT)).isEmpty();
    }

    @Test
    void aReviewNeedsPeopleAndFacts() {
        assertThat(missing(BARE, PostmortemStatus.IN_REVIEW))
                .containsExactly(
                        "actionItems", "factors", "impacts", "incident", "owner", "summary", "timeline.events");
    }

    @Test
    void aLaterStatusNeedsAllThatEarlierOnesNeed() {
        assertThat(missing(BARE, PostmortemStatus.REVIEWED))
                .containsAll(missing(BARE, PostmortemStatus.IN_REVIEW))
                .contains("approvals", "lessons");
        assertThat(missing(BARE, PostmortemStatus.CLOSED)).containsAll(missing(BARE, PostmortemStatus.REVIEWED));
    }

    @Test
    void whatAReviewNeedsIsWhatTheMoveToItDemands() {
        StatusMove move = StatusTransition.standard().move(BARE, PostmortemStatus.IN_REVIEW, Instant.EPOCH);

        assertThat(move.getFindings())
                .extracting(finding -> finding.getPath().substring(1).replace('/', '.'))
                .containsExactlyInAnyOrderElementsOf(missing(BARE, PostmortemStatus.IN_REVIEW));
    }

    @Test
    void theDefaultGroupIsPartOfEachStatus() {
        Postmortem blankLabel = BARE.toBuilder().summary("").build();

        for (PostmortemStatus status : PostmortemStatus.values()) {
            assertThat(missing(blankLabel, status)).as("%s", status).contains("summary");
        }
    }

    private static Set<String> missing(Postmortem postmortem, PostmortemStatus status) {
        return VALIDATOR.validate(postmortem, status.toGroup()).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
