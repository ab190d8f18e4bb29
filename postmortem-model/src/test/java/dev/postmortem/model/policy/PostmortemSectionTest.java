package dev.postmortem.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Examples;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.meeting.Meeting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostmortemSectionTest {
    private static final Postmortem DRAFT = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("t")
            .status(PostmortemStatus.DRAFT)
            .build();

    /** Every part is there, but none of them says anything. */
    private static final Postmortem HOLLOW = DRAFT.toBuilder()
            .summary(" ")
            .incident(Incident.builder().build())
            .analysis(Analysis.builder().build())
            .meeting(Meeting.builder().notes("later").build())
            .lessons(Lessons.builder().build())
            .externalMessage(ExternalMessage.builder().build())
            .build();

    @ParameterizedTest
    @EnumSource(PostmortemSection.class)
    void aDraftHasNoneAndAPartThatSaysNothingIsNone(PostmortemSection section) {
        assertThat(section.isIn(DRAFT)).isFalse();
        assertThat(section.isIn(HOLLOW)).isFalse();
    }

    @Test
    void aRequestForChangesIsNoApproval() {
        assertThat(full().getApprovals()).isNotEmpty();
        assertThat(PostmortemSection.APPROVALS.isIn(full())).isFalse();
    }

    @Test
    void pointersLeadToTheParts() {
        assertThat(Stream.of(PostmortemSection.values()).map(PostmortemSection::toPointer))
                .doesNotHaveDuplicates()
                .allMatch(pointer -> pointer.matches("(/[a-zA-Z]+)+"));
    }

    private static Postmortem full() {
        return Examples.all().stream()
                .filter(Postmortem.class::isInstance)
                .map(Postmortem.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
