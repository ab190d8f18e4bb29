package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.graph.Dominators;
import dev.postmortem.rca.graph.Necessity;
import dev.postmortem.rca.graph.Reach;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the graph tells about an outcome without any combination: what leads to it and whether it follows; immutable. */
final class OutcomeLinks {
    private final FactorGraph graph;
    private final FactorId outcome;
    private final CompiledGraph compiled;
    private final int target;

    OutcomeLinks(FactorGraph graph, FactorId outcome) {
        this.graph = graph;
        this.outcome = outcome;
        this.compiled = graph.compiled();
        this.target = compiled.number(outcome);
    }

    int target() {
        return target;
    }

    boolean isUnexplained() {
        return compiled.isBasic(target);
    }

    OutcomeAspect aspect() {
        return graph.getFactors().stream()
                .filter(factor -> factor.getId().equals(outcome))
                .findFirst()
                .map(OutcomeLinks::aspectOf)
                .orElse(OutcomeAspect.OCCURRENCE);
    }

    private static OutcomeAspect aspectOf(ContributingFactor factor) {
        return factor.getAspect().orElse(OutcomeAspect.OCCURRENCE);
    }

    /** The occurrences behind an outcome that is about something else: that it took so long, or was so bad. */
    SortedSet<FactorId> occurrences() {
        if (aspect() == OutcomeAspect.OCCURRENCE) {
            return Collections.emptySortedSet();
        }
        BitSet leading = leading();
        return graph.ids(graph.getFactors().stream()
                .filter(f -> f.getKind() == FactorKind.OUTCOME && aspectOf(f) == OutcomeAspect.OCCURRENCE)
                .mapToInt(f -> compiled.number(f.getId()))
                .filter(node -> node != target && leading.get(node)));
    }

    /** Whether the outcome follows from the factors as they are; not where only loops explain it. */
    boolean isPossible() {
        return followsWithout(new BitSet());
    }

    BitSet unexplained() {
        return Derivation.basis(compiled);
    }

    /** What leads to the outcome, the outcome too. */
    BitSet leading() {
        return Reach.towards(compiled, graph.nodes(Set.of(outcome)));
    }

    boolean followsFrom(BitSet given) {
        return new Derivation(compiled, new BitSet(), new BitSet()).from(given).get(target);
    }

    boolean followsWithout(BitSet removed) {
        return new Situation(graph, outcome, removed, new BitSet()).isOutcomePossible();
    }

    /** The unexplained factors that can be controlled; a factor of which nothing is said can. */
    SortedSet<FactorId> controllable() {
        BitSet controllable = unexplained();
        graph.getFactors().stream()
                .filter(factor -> !factor.isControllable())
                .forEach(factor -> controllable.clear(compiled.number(factor.getId())));
        return graph.ids(controllable.stream());
    }

    SortedSet<FactorId> necessary(long steps) {
        if (!followsWithout(new BitSet())) {
            return Collections.emptySortedSet();
        }
        int[] basis = unexplained().stream().toArray();
        Necessity.Found found = Necessity.of(compiled, graph.condensation(), target, basis, steps);
        return graph.ids(found.necessary().stream());
    }

    List<FactorId> dominators() {
        return IntStream.of(Dominators.of(compiled, target))
                .mapToObj(compiled::id)
                .toList();
    }

    SortedSet<FactorId> unsupported() {
        Set<FactorId> supported = graph.getFactors().stream()
                .filter(factor -> !factor.getEvidence().isEmpty())
                .map(ContributingFactor::getId)
                .collect(Collectors.toSet());
        return graph.ids(leading().stream().filter(node -> node != target && !supported.contains(compiled.id(node))));
    }

    SortedSet<FactorId> ungrounded() {
        BitSet ungrounded = leading();
        ungrounded.andNot(new Derivation(compiled, new BitSet(), new BitSet()).from(unexplained()));
        return graph.ids(ungrounded.stream());
    }

    WeakestSupport weakestSupport(long steps) {
        return new Situation(graph, outcome, new BitSet(), new BitSet()).weakestSupport(steps);
    }
}
