package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.sets.Family;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which actions have to fail for an outcome to come about again: a factor is back only if every action that removes it
 * fails. That an action fails is a variable, numbered after the nodes by the place of the action.
 */
final class Defences {
    private static final int[] NONE = {};

    private final CompiledGraph graph;
    private final Question guarded;
    private final Answers answers;

    Defences(FactorAnalysis analysis, List<ActionItem> actions) {
        this.graph = analysis.setting().compiled();
        this.answers = analysis.answers();
        Map<FactorId, int[]> ofFactors =
                failures(actions.stream().map(ActionItem::getAddresses).toList());
        Map<ExplanationId, int[]> ofExplanations =
                failures(actions.stream().map(ActionItem::getBreaks).toList());
        ofFactors.remove(analysis.getOutcome());
        int[][] ofNodes = IntStream.range(0, graph.size())
                .mapToObj(node -> ofFactors.getOrDefault(graph.id(node), NONE))
                .toArray(int[][]::new);
        int[][] ofGates = analysis.getGraph().getExplanations().stream()
                .map(Explanation::getId)
                .map(id -> ofExplanations.getOrDefault(id, NONE))
                .toArray(int[][]::new);
        this.guarded = analysis.question().guarded(ofNodes, ofGates);
    }

    /** For each target the failures of the actions that name it. */
    private <T> Map<T, int[]> failures(List<? extends Collection<T>> targets) {
        Map<T, int[]> failures = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            int[] failure = {graph.size() + i};
            targets.get(i).stream().distinct().forEach(target -> failures.merge(target, failure, Defences::both));
        }
        return failures;
    }

    private static int[] both(int[] some, int[] others) {
        return IntStream.concat(IntStream.of(some), IntStream.of(others)).toArray();
    }

    /** The fewest failures after which these factors, and no others that nothing explains, lead to the outcome again. */
    int fewestFailures(BitSet combination) {
        BitSet others = new BitSet();
        for (int node = 0; node < graph.size(); node++) {
            others.set(node, graph.isBasic(node) && !combination.get(node));
        }
        Family failures = answers.solve(guarded.given(combination).without(others, new BitSet()))
                .combinations();
        return failures.countBySize().isEmpty()
                ? failures.completeUpToSize().orElseThrow() + 1
                : failures.countBySize().firstKey();
    }
}
