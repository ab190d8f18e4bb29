package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Derivation;
import dev.postmortem.rca.graph.Reach;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the checks of a graph share: what is looked at, what leads where, and where the findings go. */
final class FindingScope {
    private final FactorGraph graph;
    private final Pointers pointers;
    private final Map<FactorId, ContributingFactor> factors = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet outcomes;
    private final BitSet leading;
    private final BitSet scope = new BitSet();
    private final BitSet derived;

    /** With an outcome, what leads only to other outcomes is left out. */
    FindingScope(FactorGraph graph, Optional<FactorId> outcome) {
        this.graph = graph;
        this.pointers = new Pointers(graph);
        graph.getFactors().forEach(factor -> factors.put(factor.getId(), factor));
        CompiledGraph compiled = graph.compiled();
        this.outcomes = graph.nodes(graph.getOutcomes());
        outcome.ifPresent(id -> outcomes.set(compiled.number(id)));
        this.leading = Reach.towards(compiled, outcomes);
        this.derived = new Derivation(compiled, new BitSet(), new BitSet()).from(Derivation.basis(compiled));
        scope.set(0, compiled.size());
        outcome.ifPresent(id -> leaveOutOtherThan(graph.nodes(List.of(id))));
    }

    private void leaveOutOtherThan(BitSet outcome) {
        scope.andNot(leading);
        scope.or(Reach.towards(graph.compiled(), outcome));
        outcomes.and(outcome);
    }

    FactorGraph graph() {
        return graph;
    }

    CompiledGraph compiled() {
        return graph.compiled();
    }

    Pointers pointers() {
        return pointers;
    }

    /** The outcomes that are looked at. */
    BitSet outcomes() {
        return outcomes;
    }

    /** What leads to any outcome. */
    BitSet leading() {
        return leading;
    }

    boolean contains(FactorId factor) {
        return scope.get(compiled().number(factor));
    }

    boolean isDerived(FactorId factor) {
        return derived.get(compiled().number(factor));
    }

    boolean isUnexplained(FactorId factor) {
        return compiled().isBasic(compiled().number(factor));
    }

    /** Whether there is such a factor and it is so. */
    boolean is(FactorId factor, Predicate<ContributingFactor> condition) {
        ContributingFactor known = factors.get(factor);
        return known != null && condition.test(known);
    }

    void add(FactorRule rule, String path, String subject, String message, String hint) {
        findings.add(rule.at(path, subject, message, hint));
    }

    /** Says something about a factor. */
    void add(FactorRule rule, FactorId factor, String message, String hint) {
        add(rule, pointers.to(factor), "factor " + factor, message, hint);
    }

    List<Finding> sorted() {
        return findings.stream().sorted().toList();
    }
}
