package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageCheckTest {
    private static final Postmortem GOOD = CompletePostmortem.get();

    @Test
    void everyTextOfTheAuthorsIsRead() {
        Postmortem blaming = GOOD.toBuilder()
                .summary("Mara forgot to test it, which was careless!!")
                .factors(List.of(
                        GOOD.getFactors().get(0).toBuilder()
                                .text("It was a human error.")
                                .build(),
                        GOOD.getFactors().get(1),
                        GOOD.getFactors().get(2)))
                .lessons(GOOD.getLessons().orElseThrow().toBuilder()
                        .wentPoorly(List.of(Statement.of("The engineer should have checked it.")))
                        .build())
                .annotations(List.of(EventAnnotation.builder()
                        .event(EventId.of("e1"))
                        .text("Restarted, probably too late")
                        .build()))
                .build();

        assertThat(Findings.of(blaming))
                .containsExactlyInAnyOrder(
                        "WARNING language.person-blamed /summary",
                        "WARNING language.character /summary",
                        "WARNING language.dramatic /summary",
                        "WARNING language.human-error /factors/0/text",
                        "WARNING language.counterfactual /lessons/wentPoorly/0/text",
                        "NOTE language.interpretation /annotations/0/text",
                        "NOTE people.named /summary",
                        "NOTE summary.without-duration /summary");
    }

    @Test
    void anActionWithAnEndThatCanBeCheckedMayBeginAsItLikes() {
        var action = GOOD.getActionItems().get(0).toBuilder().title("Improve the alert");

        assertThat(Findings.of(
                        GOOD.toBuilder().actionItems(List.of(action.build())).build()))
                .containsExactly("NOTE language.vague-action /actionItems/0/title");
        assertThat(Findings.of(GOOD.toBuilder()
                        .actionItems(
                                List.of(action.verification("it fires at 80 %").build()))
                        .build()))
                .isEmpty();
    }

    @Test
    void whatTheImpactsShowMayBeSaid() {
        Postmortem absolute =
                GOOD.toBuilder().summary("A complete outage of 72 minutes.").build();

        assertThat(Findings.of(absolute)).containsExactly("NOTE language.absolute-outage /summary");
        assertThat(Findings.of(absolute.toBuilder()
                        .impacts(List.of(absolute.getImpacts().get(0).toBuilder()
                                .severity(FunctionalSeverity.FULL_OUTAGE)
                                .build()))
                        .build()))
                .isEmpty();
    }
}
