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

/** Finds out how well an outcome is supported. */
final class Support {
    private final FactorGraph graph;
    private final CompiledGraph compiled;
    private final int outcome;

    Support(FactorGraph graph, FactorId outcome) {
        this.graph = graph;
        this.compiled = graph.compiled();
        this.outcome = compiled.number(outcome);
    }

    WeakestSupport weakest(long budget) {
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
    private Optional<Confidence> strength() {
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
        BitSet rejected = new BitSet();
        List<Explanation> explanations = graph.getExplanations();
        for (int g = 0; g < explanations.size(); g++) {
            rejected.set(g, explanations.get(g).getConfidence().compareTo(level) > 0);
        }
        return new Derivation(compiled, doubted, rejected)
                .from(Derivation.basis(compiled))
                .get(outcome);
    }
}
