package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Condensation;
import dev.postmortem.rca.graph.Gate;
import dev.postmortem.rca.graph.Necessity;
import dev.postmortem.rca.graph.Subsumption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is to be said about explanations beside each other: the same again, more than is needed, or all there is. */
final class RedundancyFindings {
    private static final long MAX_WORK = 100_000_000;

    private final FindingScope scope;
    private final CompiledGraph compiled;
    private final List<Explanation> explanations;

    RedundancyFindings(FindingScope scope) {
        this.scope = scope;
        this.compiled = scope.compiled();
        this.explanations = scope.graph().getExplanations();
    }

    void check() {
        Subsumption subsumption = Subsumption.of(compiled, MAX_WORK);
        for (int g = 0; g < compiled.gateCount(); g++) {
            if (subsumption.covers(g) >= 0 && scope.contains(effect(g))) {
                tellOfCovered(g, subsumption.covers(g));
            }
        }
        boolean complete = subsumption.isComplete() & findRedundantCauses() & findWeakLinks();
        if (!complete) {
            scope.add(
                    FactorRule.LIMITED,
                    "/explanations",
                    "",
                    "the explanations are too many to compare them all with each other",
                    "look at one outcome at a time");
        }
    }

    private FactorId effect(int gate) {
        return explanations.get(gate).getEffect();
    }

    private void tellOfCovered(int gate, int by) {
        Gate more = compiled.gate(gate);
        Gate less = compiled.gate(by);
        boolean same = more.need() == less.need() && Arrays.equals(more.causes(), less.causes());
        String subject = "explanation " + explanations.get(gate).getId();
        String other = "explanation " + explanations.get(by).getId();
        scope.add(
                same ? FactorRule.DUPLICATE_EXPLANATION : FactorRule.SUBSUMED,
                "/explanations/" + gate,
                subject,
                same
                        ? subject + " says the same as " + other
                        : subject + " adds nothing, as " + other + " says that less is enough for " + effect(gate),
                same ? "remove one of them" : "remove it, or ask whether the other one lacks a cause");
    }

    /** Of causes that all have to come together, one is redundant if another one cannot come about without it. */
    private boolean findRedundantCauses() {
        BitSet together = new BitSet();
        BitSet candidates = new BitSet();
        for (int g = 0; g < compiled.gateCount(); g++) {
            int[] causes = compiled.gate(g).causes();
            boolean all = compiled.gate(g).need() == causes.length && causes.length > 1;
            if (all && IntStream.of(causes).anyMatch(cause -> !compiled.isBasic(cause)) && isSound(g)) {
                together.set(g);
                IntStream.of(causes).forEach(candidates::set);
            }
        }
        BitSet everything = new BitSet();
        everything.set(0, compiled.size());
        TreeSet<Redundancy> found = new TreeSet<>();
        boolean complete = Necessity.scan(
                compiled,
                scope.graph().condensation(),
                everything,
                candidates.stream().toArray(),
                MAX_WORK,
                (block, needs) -> together.stream().forEach(g -> collect(g, block, needs, found)));
        found.forEach(this::tellOf);
        return complete;
    }

    private boolean isSound(int gate) {
        return scope.contains(effect(gate))
                && IntStream.of(compiled.gate(gate).causes()).allMatch(cause -> scope.isDerived(compiled.id(cause)));
    }

    private void collect(int gate, int[] block, Necessity.Needs needs, TreeSet<Redundancy> found) {
        int[] causes = compiled.gate(gate).causes();
        for (int cause : causes) {
            if (Arrays.binarySearch(block, cause) >= 0) {
                IntStream.of(causes)
                        .filter(other -> other != cause && isBefore(other, gate) && needs.test(other, cause))
                        .limit(1)
                        .forEach(other -> found.add(new Redundancy(gate, cause, other)));
            }
        }
    }

    /** A cause that the effect drives in turn proves nothing. */
    private boolean isBefore(int cause, int gate) {
        Condensation condensation = scope.graph().condensation();
        return condensation.componentOf(cause)
                != condensation.componentOf(compiled.gate(gate).effect());
    }

    private void tellOf(Redundancy redundancy) {
        Explanation explanation = explanations.get(redundancy.gate);
        FactorId cause = compiled.id(redundancy.cause);
        scope.add(
                FactorRule.REDUNDANT_CAUSE,
                "/explanations/" + redundancy.gate + "/causes/"
                        + explanation.getCauses().indexOf(cause),
                "explanation " + explanation.getId(),
                "explanation " + explanation.getId() + " need not name " + cause + ", as " + compiled.id(redundancy.by)
                        + " cannot come about without it",
                "leave it out, or say what else it did for " + explanation.getEffect());
    }

    private boolean findWeakLinks() {
        int[] suspected = IntStream.range(0, explanations.size())
                .filter(g -> explanations.get(g).getConfidence() == Confidence.SUSPECTED)
                .map(g -> compiled.size() + g)
                .toArray();
        BitSet explained = scope.outcomes().stream()
                .filter(node -> scope.isDerived(compiled.id(node)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return Necessity.scan(
                compiled,
                scope.graph().condensation(),
                explained,
                suspected,
                MAX_WORK,
                (block, needs) -> IntStream.of(block)
                        .forEach(candidate -> explained.stream()
                                .filter(outcome -> needs.test(outcome, candidate))
                                .limit(1)
                                .forEach(outcome -> tellOfWeak(candidate - compiled.size(), outcome))));
    }

    private void tellOfWeak(int gate, int outcome) {
        scope.add(
                FactorRule.WEAK_LINK,
                "/explanations/" + gate,
                "explanation " + explanations.get(gate).getId(),
                "explanation " + explanations.get(gate).getId() + " is only suspected, and without it nothing explains "
                        + compiled.id(outcome),
                "look for evidence, or for another explanation");
    }

    private record Redundancy(int gate, int cause, int by) implements Comparable<Redundancy> {
        @Override
        public int compareTo(Redundancy other) {
            return gate != other.gate ? Integer.compare(gate, other.gate) : Integer.compare(cause, other.cause);
        }
    }
}
