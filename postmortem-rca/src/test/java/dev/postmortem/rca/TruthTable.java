package dev.postmortem.rca;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers by trying every set of unexplained factors; shares no code with what it checks. */
final class TruthTable {
    private final List<FactorId> basis;
    private final List<Explanation> explanations;
    private final FactorId outcome;
    private final Set<FactorId> removed;

    private TruthTable(List<FactorId> basis, List<Explanation> explanations, FactorId outcome, Set<FactorId> removed) {
        this.basis = basis;
        this.explanations = explanations;
        this.outcome = outcome;
        this.removed = removed;
    }

    TruthTable(FactorGraph graph, FactorId outcome) {
        this(basis(graph, outcome), graph.getExplanations(), outcome, Set.of());
    }

    private static List<FactorId> basis(FactorGraph graph, FactorId outcome) {
        Set<FactorId> mentioned = new TreeSet<>(Set.of(outcome));
        graph.getExplanations().forEach(e -> mentioned.addAll(e.getCauses()));
        graph.getExplanations().forEach(e -> mentioned.remove(e.getEffect()));
        return List.copyOf(mentioned);
    }

    /** The same where some factors are false and some explanations do not hold. */
    TruthTable without(Collection<FactorId> factors, Collection<ExplanationId> rejected) {
        Set<FactorId> all = new HashSet<>(removed);
        all.addAll(factors);
        return new TruthTable(
                basis,
                explanations.stream().filter(e -> !rejected.contains(e.getId())).toList(),
                outcome,
                all);
    }

    List<FactorId> basis() {
        return basis;
    }

    boolean follows(Set<FactorId> given) {
        Set<FactorId> known = new HashSet<>(given);
        known.removeAll(removed);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Explanation explanation : explanations) {
                long met =
                        explanation.getCauses().stream().filter(known::contains).count();
                int need =
                        explanation.getAtLeast().orElse(explanation.getCauses().size());
                grown |=
                        met >= need && !removed.contains(explanation.getEffect()) && known.add(explanation.getEffect());
            }
        }
        return known.contains(outcome);
    }

    /** The same for what may hold factors that are explained here: they do not count. */
    boolean followsFromUnexplained(Set<FactorId> given) {
        return follows(given.stream().filter(basis::contains).collect(Collectors.toSet()));
    }

    Set<Set<FactorId>> combinations() {
        return minimal(basis, this::follows);
    }

    Set<Set<FactorId>> preventions() {
        return preventionsOver(basis);
    }

    Set<Set<FactorId>> preventionsOver(Collection<FactorId> factors) {
        return minimal(List.copyOf(factors), some -> !without(some, Set.of()).follows(new HashSet<>(basis)));
    }

    /** Adds up the probabilities of all rows in which the condition holds. */
    double probability(Map<FactorId, Double> likelihoods, Predicate<Set<FactorId>> condition) {
        return rows(basis)
                .filter(condition)
                .mapToDouble(row -> basis.stream()
                        .mapToDouble(f -> row.contains(f) ? likelihoods.get(f) : 1 - likelihoods.get(f))
                        .reduce(1, (a, b) -> a * b))
                .sum();
    }

    static <T> Stream<Set<T>> rows(List<T> members) {
        List<Set<T>> rows = new ArrayList<>();
        for (int row = 0; row < 1 << members.size(); row++) {
            Set<T> chosen = new HashSet<>();
            for (int i = 0; i < members.size(); i++) {
                if ((row >> i & 1) == 1) {
                    chosen.add(members.get(i));
                }
            }
            rows.add(chosen);
        }
        return rows.stream();
    }

    private static Set<Set<FactorId>> minimal(List<FactorId> members, Predicate<Set<FactorId>> monotone) {
        return rows(members)
                .filter(monotone)
                .filter(set -> set.stream().noneMatch(member -> {
                    Set<FactorId> less = new HashSet<>(set);
                    less.remove(member);
                    return monotone.test(less);
                }))
                .collect(Collectors.toSet());
    }
}
