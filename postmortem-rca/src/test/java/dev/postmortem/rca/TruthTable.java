package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The answers by trying every set of unexplained factors; shares no code with what it checks. */
final class TruthTable {
    private final List<FactorId> basis;
    private final List<Explanation> explanations;
    private final FactorId outcome;

    TruthTable(FactorGraph graph, FactorId outcome) {
        Set<FactorId> mentioned = new TreeSet<>(Set.of(outcome));
        graph.getExplanations().forEach(e -> mentioned.addAll(e.getCauses()));
        graph.getExplanations().forEach(e -> mentioned.remove(e.getEffect()));
        this.basis = List.copyOf(mentioned);
        this.explanations = graph.getExplanations();
        this.outcome = outcome;
    }

    boolean follows(Set<FactorId> given) {
        Set<FactorId> known = new HashSet<>(given);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Explanation explanation : explanations) {
                long met =
                        explanation.getCauses().stream().filter(known::contains).count();
                if (met
                        >= explanation
                                .getAtLeast()
                                .orElse(explanation.getCauses().size())) {
                    grown |= known.add(explanation.getEffect());
                }
            }
        }
        return known.contains(outcome);
    }

    Set<Set<FactorId>> combinations() {
        return minimal(this::follows);
    }

    Set<Set<FactorId>> preventions() {
        return minimal(removed -> {
            Set<FactorId> rest = new HashSet<>(basis);
            rest.removeAll(removed);
            return !follows(rest);
        });
    }

    private Set<Set<FactorId>> minimal(Predicate<Set<FactorId>> monotone) {
        List<Set<FactorId>> holding = new ArrayList<>();
        for (int row = 0; row < 1 << basis.size(); row++) {
            Set<FactorId> chosen = new HashSet<>();
            for (int i = 0; i < basis.size(); i++) {
                if ((row >> i & 1) == 1) {
                    chosen.add(basis.get(i));
                }
            }
            if (monotone.test(chosen)) {
                holding.add(chosen);
            }
        }
        Set<Set<FactorId>> minimal = new HashSet<>();
        for (Set<FactorId> set : holding) {
            boolean shrinks = set.stream().anyMatch(member -> {
                Set<FactorId> less = new HashSet<>(set);
                less.remove(member);
                return monotone.test(less);
            });
            if (!shrinks) {
                minimal.add(set);
            }
        }
        return minimal;
    }
}
