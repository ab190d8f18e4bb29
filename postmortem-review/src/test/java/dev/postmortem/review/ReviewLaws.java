package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.arbitrary.PostmortemArbitraries;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.Suppression;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReviewLaws {
    @Provide
    Arbitrary<Postmortem> postmortems() {
        return PostmortemArbitraries.postmortems();
    }

    @Property(tries = 100)
    void everyFindingSaysWhatAndWhatToDo(
            @ForAll("postmortems") Postmortem postmortem, @ForAll PostmortemStatus status) {
        ReviewResult result = PostmortemReview.standard().review(postmortem, status);

        assertThat(result.getFindings()).isSorted().allSatisfy(finding -> {
            assertThat(finding.getMessage()).isNotBlank();
            assertThat(finding.getHint()).isNotBlank();
        });
    }

    @Property(tries = 50)
    void noLaterStatusAsksForLess(@ForAll("postmortems") Postmortem postmortem) {
        long before = 0;
        for (PostmortemStatus status : PostmortemStatus.values()) {
            ReviewResult result = PostmortemReview.standard().review(postmortem, status);
            long now = result.getFindings().size();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Property(tries = 50)
    void whatIsSuppressedByIdIsGone(@ForAll("postmortems") Postmortem postmortem, @ForAll PostmortemStatus status) {
        List<Suppression> all = PostmortemReview.standard().review(postmortem, status).getFindings().stream()
                .map(Finding::getId)
                .distinct()
                .map(SuppressionsTest::suppression)
                .toList();

        assertThat(PostmortemReview.standard()
                        .review(postmortem.toBuilder().suppressions(all).build(), status)
                        .getFindings())
                .isEmpty();
    }

    @Test
    void noTimeIsTooEarlyOrTooLate() {
        for (Instant at : List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:00Z"))) {
            EventTime time = EventTime.of(at, TimePrecision.MINUTE).toBuilder()
                    .raw("10:00 PST")
                    .build();
            Postmortem extreme = CompletePostmortem.withEvents(IntStream.range(0, 5), time);
            assertThat(Findings.of(extreme)).isNotEmpty();
        }
    }
}
