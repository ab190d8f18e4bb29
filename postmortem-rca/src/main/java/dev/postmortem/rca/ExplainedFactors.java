package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Necessity;
import dev.postmortem.rca.graph.Reach;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The factors between an outcome and what underlies it: they lead to it, and others explain them. */
final class ExplainedFactors {
    private final FactorAnalysis analysis;
    private final CompiledGraph graph;
    private final BitSet nodes;

    ExplainedFactors(FactorAnalysis analysis) {
        this.analysis = analysis;
        this.graph = analysis.setting().compiled();
        BitSet outcome = analysis.setting().nodes(Set.of(analysis.getOutcome()));
        this.nodes = Reach.towards(graph, outcome);
        nodes.andNot(outcome);
        nodes.andNot(analysis.links().unexplained());
        nodes.andNot(graph.held());
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** Those without each of which the outcome would not have come about, causes before effects. */
    List<FactorId> onEveryWay() {
        BitSet necessary = Necessity.of(
                        graph,
                        analysis.setting().condensation(),
                        graph.number(analysis.getOutcome()),
                        nodes.stream().toArray(),
                        analysis.getLimits().getMaxSteps())
                .necessary();
        return necessary.stream()
                .boxed()
                .sorted(Comparator.comparingInt(analysis.setting().condensation()::componentOf))
                .map(graph::id)
                .toList();
    }

    /** Those and the underlying ones, as far as they can be controlled. */
    Set<FactorId> controllableWithUnderlying() {
        BitSet controllable = (BitSet) nodes.clone();
        analysis.setting().getFactors().stream()
                .filter(factor -> !factor.isControllable())
                .map(ContributingFactor::getId)
                .forEach(factor -> controllable.clear(graph.number(factor)));
        Set<FactorId> factors = new TreeSet<>(analysis.links().controllable());
        factors.addAll(analysis.setting().ids(controllable.stream()));
        return factors;
    }
}
