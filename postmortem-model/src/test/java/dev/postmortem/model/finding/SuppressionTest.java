package dev.postmortem.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Suppression WHOLE_KIND = Suppression.builder()
            .finding("action.untracked")
            .reason("done in the meeting")
            .by(Actor.of("Kim", ActorType.HUMAN))
            .at(Instant.parse("2026-03-12T10:00:00Z"))
            .build();
    private static final Suppression OF_ONE =
            WHOLE_KIND.toBuilder().subject("action a1").build();

    @Test
    void withoutASubjectItCoversEveryFindingWithTheId() {
        assertThat(WHOLE_KIND.covers(finding("action.untracked", "action a1"))).isTrue();
        assertThat(WHOLE_KIND.covers(finding("action.untracked", ""))).isTrue();
        assertThat(WHOLE_KIND.covers(finding("action.untracked-too", ""))).isFalse();
    }

    @Test
    void withASubjectItCoversWhatIsAboutItAlone() {
        assertThat(OF_ONE.covers(finding("action.untracked", "action a1"))).isTrue();
        assertThat(OF_ONE.covers(finding("action.untracked", "action a10"))).isFalse();
        assertThat(OF_ONE.covers(finding("action.untracked", ""))).isFalse();
        assertThat(OF_ONE.covers(finding("action.unfinished", "action a1"))).isFalse();
    }

    @Test
    void itNeedsAnIdAndAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WHOLE_KIND.toBuilder().finding(" ").build())
                .withMessageContaining("the id of findings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WHOLE_KIND.toBuilder().reason("").build())
                .withMessage("the suppression of action.untracked needs a reason; say why the finding does not count");
    }

    @Test
    void aPostmortemSuppressesAKindAndASubjectOnce() {
        var postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.DRAFT)
                .addSuppressions(WHOLE_KIND, OF_ONE);

        assertThat(postmortem.build().getSuppressions()).containsExactly(WHOLE_KIND, OF_ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> postmortem
                        .addSuppressions(OF_ONE.toBuilder().reason("another").build())
                        .build())
                .withMessageContaining("the suppression id");
    }

    private static Finding finding(String id, String subject) {
        return Finding.builder()
                .id(id)
                .severity(FindingSeverity.WARNING)
                .subject(subject)
                .message("m")
                .build();
    }
}
