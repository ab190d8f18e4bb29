package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How an outcome would look if something were different, beside how it looks now.
 *
 * <p>Whether the outcome comes about is exact and linear. Combinations are computed when they are first asked for, within
 * the limits of the analysis. Immutable and safe for use by many threads.
 */
public final class WhatIfResult {
    private final Situation before;
    private final Situation after;
    private final Once<List<CombinationSet>> ofBefore;
    private final Once<List<CombinationSet>> ofAfter;
    private final Once<CombinationSet> remaining;

    WhatIfResult(FactorAnalysis analysis, FactorGraph changed, Set<FactorId> removed, Set<ExplanationId> rejected) {
        FactorGraph then = changed.holding(analysis.getGiven());
        CompiledGraph numbers = then.compiled();
        int target = numbers.number(analysis.getOutcome());
        this.before = new Situation(analysis.setting(), analysis.getOutcome(), new BitSet(), new BitSet());
        BitSet removedNodes = changed.nodes(removed);
        BitSet brokenGates = IntStream.range(0, changed.getExplanations().size())
                .filter(g -> rejected.contains(changed.getExplanations().get(g).getId()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        this.after = new Situation(then, analysis.getOutcome(), removedNodes, brokenGates);
        CompiledGraph old = CompiledGraph.of(
                        IntStream.range(0, numbers.size()).mapToObj(numbers::id).toList(),
                        analysis.getGraph().getExplanations())
                .holding(numbers.held());
        Question was = Question.of(old, target);
        Question would = Question.of(numbers, target).without(removedNodes, brokenGates);
        Answers answers = new Answers(numbers, analysis.getLimits());
        this.ofBefore = new Once<>(() -> answers.cut(was, List.of(would)));
        this.ofAfter = new Once<>(() -> answers.cut(would, List.of(was)));
        this.remaining = new Once<>(() -> answers.combinations(would));
    }

    /** {@return whether the outcome follows from the factors as they are} */
    public boolean isExplainedNow() {
        return before.isOutcomePossible();
    }

    /** {@return whether the outcome would still follow} */
    public boolean isStillExplained() {
        return after.isOutcomePossible();
    }

    /** {@return the combinations that would no longer lead to the outcome} */
    public CombinationSet getBlocked() {
        return ofBefore.get().get(0);
    }

    /** {@return the combinations that lead to the outcome now and still would; a smaller one may be enough then} */
    public CombinationSet getLeft() {
        return ofBefore.get().get(1);
    }

    /** {@return the combinations that would lead to the outcome and do not now} */
    public CombinationSet getAdded() {
        return ofAfter.get().get(0);
    }

    /** {@return all minimal combinations as they would be} */
    public CombinationSet getRemaining() {
        return remaining.get();
    }

    /** {@return how sure the best account of the outcome is; see {@link WeakestSupport}} */
    public Optional<Confidence> getStrengthNow() {
        return before.strength();
    }

    /** {@return how sure the best account of the outcome would be; empty if there were none} */
    public Optional<Confidence> getStrengthThen() {
        return after.strength();
    }

    /** {@return whether the outcome would still follow, and how many combinations are different} */
    @Override
    public String toString() {
        return (isStillExplained() ? "still explained" : "not explained") + ": "
                + getBlocked().count() + " blocked, " + getLeft().count() + " left, "
                + getAdded().count() + " added";
    }
}
