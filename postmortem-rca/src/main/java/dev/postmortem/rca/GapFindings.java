package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Reach;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What kept people from noticing or acting, and no action is about it.
 *
 * <p>An action is about a gap if it addresses the gap, what is behind it or what it led to on the way to an outcome. What
 * prevents an outage is about its causes and not about the gaps that made it long, so nothing is followed past an outcome.
 */
final class GapFindings {
    private final FactorGraph graph;
    private final CompiledGraph apart;
    private final BitSet outcomes;

    GapFindings(FactorGraph graph) {
        this.graph = graph;
        this.outcomes = graph.nodes(graph.getOutcomes());
        this.apart = graph.compiled().holding(outcomes);
    }

    /** Without any action there is no need to say it of each gap. */
    List<Finding> of(List<ActionItem> actions, Pointers pointers) {
        if (actions.isEmpty()) {
            return List.of();
        }
        BitSet touched = touchedBy(actions);
        return graph.getFactors().stream()
                .filter(GapFindings::isGap)
                .filter(gap -> !touched.get(apart.number(gap.getId())))
                .map(gap -> FactorRule.GAP_WITHOUT_ACTION.at(
                        pointers.to(gap.getId()),
                        "factor " + gap.getId(),
                        "no action is about " + gap.getId() + ", which kept people from "
                                + (gap.getKind() == FactorKind.DETECTION_GAP ? "noticing" : "acting"),
                        "add an action that closes the gap, or say why it stays"))
                .toList();
    }

    private static boolean isGap(ContributingFactor factor) {
        return factor.getKind() == FactorKind.DETECTION_GAP || factor.getKind() == FactorKind.RESPONSE_GAP;
    }

    private BitSet touchedBy(List<ActionItem> actions) {
        BitSet causes = new BitSet();
        BitSet effects = new BitSet();
        Set<ExplanationId> broken = new HashSet<>();
        actions.stream()
                .filter(action -> action.getStatus() != ActionStatus.WONT_DO)
                .forEach(action -> {
                    causes.or(graph.nodes(action.getAddresses()));
                    broken.addAll(action.getBreaks());
                });
        effects.or(causes);
        for (Explanation explanation : graph.getExplanations()) {
            if (broken.contains(explanation.getId())) {
                causes.or(graph.nodes(explanation.getCauses()));
                effects.set(apart.number(explanation.getEffect()));
            }
        }
        causes.andNot(outcomes);
        effects.andNot(outcomes);
        BitSet touched = Reach.towards(apart, causes);
        touched.or(Reach.from(apart, effects));
        return touched;
    }
}
