package dev.postmortem.rca;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.sets.Family;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        this.graph = analysis.getGraph().compiled();
        this.answers = analysis.answers();
        int outcome = graph.number(analysis.getOutcome());
        List<List<Integer>> ofNodes = emptyLists(graph.size());
        List<List<Integer>> ofGates = emptyLists(graph.gateCount());
        Map<ExplanationId, Integer> gates = new HashMap<>();
        for (int g = 0; g < graph.gateCount(); g++) {
            gates.put(analysis.getGraph().getExplanations().get(g).getId(), g);
        }
        for (int i = 0; i < actions.size(); i++) {
            int failure = graph.size() + i;
            for (FactorId factor : actions.get(i).getAddresses()) {
                int node = graph.number(factor);
                if (node >= 0 && node != outcome) {
                    ofNodes.get(node).add(failure);
                }
            }
            for (ExplanationId explanation : actions.get(i).getBreaks()) {
                Optional.ofNullable(gates.get(explanation))
                        .ifPresent(g -> ofGates.get(g).add(failure));
            }
        }
        this.guarded = Question.of(graph, outcome).guarded(arrays(ofNodes), arrays(ofGates));
    }

    private static List<List<Integer>> emptyLists(int size) {
        List<List<Integer>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    private static int[][] arrays(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.isEmpty()
                        ? NONE
                        : list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
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
