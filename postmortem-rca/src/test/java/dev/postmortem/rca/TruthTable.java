package dev.postmortem.rca;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers by trying every set of unexplained factors; shares no code with what it checks.
 *
 * <p>A row is a number whose bits say which factors are there. Unexplained factors have the lowest bits.
 */
final class TruthTable {
    private final List<FactorId> factors;
    private final int basisSize;
    private final List<Explanation> explanations;
    private final FactorId outcome;
    private final int removed;
    private final int held;
    private final int[][] rules;
    private final BitSet rows = new BitSet();

    private TruthTable(
            List<FactorId> factors,
            int basisSize,
            List<Explanation> explanations,
            FactorId outcome,
            int removed,
            int held) {
        this.factors = factors;
        this.basisSize = basisSize;
        this.explanations = explanations;
        this.outcome = outcome;
        this.removed = removed;
        this.held = held;
        this.rules = explanations.stream().map(this::rule).toArray(int[][]::new);
        for (int row = 0; row < rowCount(); row++) {
            rows.set(row, follows(row));
        }
    }

    static TruthTable of(FactorGraph graph, FactorId outcome) {
        Set<FactorId> basis = new TreeSet<>(Set.of(outcome));
        graph.getExplanations().forEach(e -> basis.addAll(e.getCauses()));
        Set<FactorId> explained = new TreeSet<>();
        graph.getExplanations().forEach(e -> explained.add(e.getEffect()));
        basis.removeAll(explained);
        List<FactorId> factors = new ArrayList<>(basis);
        factors.addAll(explained);
        return new TruthTable(factors, basis.size(), graph.getExplanations(), outcome, 0, 0);
    }

    /** The same where some factors are false and some explanations do not hold. */
    TruthTable without(Collection<FactorId> some, Collection<ExplanationId> rejected) {
        return new TruthTable(
                factors,
                basisSize,
                explanations.stream().filter(e -> !rejected.contains(e.getId())).toList(),
                outcome,
                removed | row(some),
                held);
    }

    /** The same where some factors are true whatever happens; nothing removes them. */
    TruthTable given(Collection<FactorId> some) {
        return new TruthTable(factors, basisSize, explanations, outcome, removed, held | row(some));
    }

    List<FactorId> basis() {
        return factors.subList(0, basisSize);
    }

    int rowCount() {
        return 1 << basisSize;
    }

    /** Factors that are not here are left out. */
    int row(Collection<FactorId> some) {
        return some.stream()
                .mapToInt(factors::indexOf)
                .filter(i -> i >= 0)
                .map(i -> 1 << i)
                .sum();
    }

    boolean follows(Set<FactorId> given) {
        return follows(row(given));
    }

    /** Factors that are explained here do not count. */
    boolean followsFromUnexplained(Set<FactorId> given) {
        return holds(row(given) & (rowCount() - 1));
    }

    boolean holds(int row) {
        return rows.get(row);
    }

    boolean isPossible() {
        return holds(rowCount() - 1);
    }

    /** The causes, how many of them are needed, and the effect. */
    private int[] rule(Explanation explanation) {
        int need = explanation.getAtLeast().orElse(explanation.getCauses().size());
        return new int[] {row(explanation.getCauses()), need, row(List.of(explanation.getEffect()))};
    }

    private boolean follows(int given) {
        int known = given & ~removed | held;
        int before;
        do {
            before = known;
            for (int[] rule : rules) {
                if (Integer.bitCount(rule[0] & known) >= rule[1]) {
                    known |= rule[2] & ~removed;
                }
            }
        } while (known != before);
        return (known & row(List.of(outcome))) != 0;
    }

    Set<Set<FactorId>> combinations() {
        return minimal(basis(), this::holds);
    }

    Set<Set<FactorId>> preventions() {
        int all = rowCount() - 1;
        return minimal(basis(), row -> !holds(all & ~row));
    }

    /** Any factors, of which those that are not here prevent nothing. */
    Set<Set<FactorId>> preventionsOver(Collection<FactorId> some) {
        List<FactorId> members = List.copyOf(some);
        return minimal(members, row -> !without(chosen(members, row), Set.of()).isPossible());
    }

    /** Adds up the probabilities of all rows in which the condition holds. */
    double probability(Map<FactorId, Double> likelihoods, IntPredicate condition) {
        double[] likelihood = basis().stream().mapToDouble(likelihoods::get).toArray();
        return IntStream.range(0, rowCount())
                .filter(condition)
                .mapToDouble(row -> {
                    double product = 1;
                    for (int i = 0; i < basisSize; i++) {
                        product *= (row >> i & 1) == 1 ? likelihood[i] : 1 - likelihood[i];
                    }
                    return product;
                })
                .sum();
    }

    private static Set<FactorId> chosen(List<FactorId> members, int row) {
        Set<FactorId> chosen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if ((row >> i & 1) == 1) {
                chosen.add(members.get(i));
            }
        }
        return chosen;
    }

    private static Set<Set<FactorId>> minimal(List<FactorId> members, IntPredicate monotone) {
        return IntStream.range(0, 1 << members.size())
                .filter(monotone)
                .filter(row -> IntStream.range(0, members.size())
                        .noneMatch(i -> (row >> i & 1) == 1 && monotone.test(row & ~(1 << i))))
                .mapToObj(row -> chosen(members, row))
                .collect(Collectors.toSet());
    }
}
