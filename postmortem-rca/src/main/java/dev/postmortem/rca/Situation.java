package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.graph.Necessity;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A graph of which some factors and explanations do not count: whether an outcome follows, and how surely; immutable. */
final class Situation {
    private final FactorGraph graph;
    private final CompiledGraph compiled;
    private final int outcome;
    private final BitSet removed;
    private final BitSet rejected;

    Situation(FactorGraph graph, FactorId outcome, BitSet removed, BitSet rejected) {
        this.graph = graph;
        this.compiled = graph.compiled();
        this.outcome = compiled.number(outcome);
        this.removed = removed;
        this.rejected = rejected;
    }

    boolean isOutcomePossible() {
        return follows(removed, rejected);
    }

    private boolean follows(BitSet nodes, BitSet gates) {
        return new Derivation(compiled, nodes, gates)
                .from(Derivation.basis(compiled))
                .get(outcome);
    }

    /** What it cannot do without is only asked for where everything counts. */
    WeakestSupport weakestSupport(long budget) {
        Optional<Confidence> strength = strength();
        if (strength.isEmpty()) {
            return new WeakestSupport(strength, List.of(), true);
        }
        int[] gates = IntStream.range(0, compiled.gateCount())
                .map(g -> compiled.size() + g)
                .toArray();
        Necessity.Found found = Necessity.of(compiled, graph.condensation(), outcome, gates, budget);
        List<ExplanationId> indispensable = found.necessary().stream()
                .mapToObj(g -> graph.getExplanations().get(g - compiled.size()).getId())
                .toList();
        return new WeakestSupport(strength, indispensable, found.isComplete());
    }

    /** The highest level such that what is at least so sure is enough; empty for what nothing explains. */
    Optional<Confidence> strength() {
        return compiled.isBasic(outcome)
                ? Optional.empty()
                : Stream.of(Confidence.values()).filter(this::holdsAt).findFirst();
    }

    private boolean holdsAt(Confidence level) {
        BitSet doubted = new BitSet();
        doubted.set(0, compiled.size(), level != Confidence.UNKNOWN);
        for (ContributingFactor factor : graph.getFactors()) {
            doubted.set(compiled.number(factor.getId()), factor.getConfidence().compareTo(level) > 0);
        }
        doubted.clear(outcome);
        doubted.or(removed);
        BitSet doubtful = (BitSet) rejected.clone();
        List<Explanation> explanations = graph.getExplanations();
        for (int g = 0; g < explanations.size(); g++) {
            if (explanations.get(g).getConfidence().compareTo(level) > 0) {
                doubtful.set(g);
            }
        }
        return follows(doubted, doubtful);
    }
}
