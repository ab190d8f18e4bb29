package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What kept people from noticing or acting has an action. */
class GapFindingsTest {
    private static final ActionItemBuilder PREVENT = action("ai-1", ActionType.PREVENT, "pool");

    private final FactorGraph graph = FactorGraph.builder()
            .factor(Graphs.outcome("broke", OutcomeAspect.OCCURRENCE))
            .factor(Graphs.outcome("slow", OutcomeAspect.DURATION))
            .factor(id("pool"), FactorKind.CONDITION, "The pool was halved.")
            .factor(id("no-page"), FactorKind.DETECTION_GAP, "Nobody was paged.")
            .factor(id("no-vpn"), FactorKind.RESPONSE_GAP, "Nobody could log in.")
            .because(id("broke"), ids("pool"))
            .because(id("no-page"), ids("threshold"))
            .because(id("unseen"), ids("no-page"))
            .because(id("slow"), ids("broke unseen no-vpn"))
            .build();

    private List<String> gaps(ActionItemBuilder... actions) {
        return graph.findings(Stream.of(actions).map(ActionItemBuilder::build).toList()).stream()
                .filter(finding -> finding.getId().equals("factor.gap-without-action"))
                .map(Finding::toString)
                .toList();
    }

    @Test
    void anActionThatKeepsItFromBreakingIsAboutNoGap() {
        assertThat(gaps(PREVENT))
                .containsExactly(
                        "WARNING factor.gap-without-action /factors/3 no action is about no-page, which kept people from"
                                + " noticing - add an action that closes the gap, or say why it stays",
                        "WARNING factor.gap-without-action /factors/4 no action is about no-vpn, which kept people from"
                                + " acting - add an action that closes the gap, or say why it stays");
        assertThat(gaps(PREVENT, action("ai-2", ActionType.MITIGATE, "broke", "slow")))
                .hasSize(2);
    }

    @Test
    void anActionOnTheGapOrBehindItOrOnWhatItLedToIsEnough() {
        for (String factor : List.of("no-page", "threshold", "unseen")) {
            assertThat(gaps(action("ai-1", ActionType.DETECT, factor)))
                    .singleElement()
                    .asString()
                    .contains("no-vpn");
        }
        ActionItemBuilder breaking = action("ai-1", ActionType.PROCESS)
                .addBreaks(graph.getExplanations().get(3).getId());
        assertThat(gaps(breaking)).isEmpty();
        ActionItemBuilder other = action("ai-1", ActionType.PROCESS).addBreaks(ExplanationId.of("why-1"));
        assertThat(gaps(other)).hasSize(2);
    }

    @Test
    void whatWasDeclinedIsNoAction() {
        assertThat(gaps(action("ai-1", ActionType.DETECT, "no-page", "no-vpn").status(ActionStatus.WONT_DO)))
                .hasSize(2);
        assertThat(gaps(action("ai-1", ActionType.INVESTIGATE, "no-page", "no-vpn")
                        .status(ActionStatus.PROPOSED)))
                .isEmpty();
    }

    @Test
    void withoutAnyActionItIsNotSaidOfEachGap() {
        List<ActionItem> none = List.of();
        assertThat(graph.findings(none)).isEmpty();
    }
}
