package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Which further factors would have to be removed to close what actions leave open, of those that can be controlled.
 *
 * @param underlying the smallest sets of underlying factors
 * @param smaller a set that is smaller because some of its factors are explained ones, if there is one
 * @param underlyingOnly whether explained factors could make a difference
 */
record Additions(CombinationSet underlying, Optional<SortedSet<FactorId>> smaller, boolean underlyingOnly) {
    static Additions of(FactorAnalysis analysis, Coverage coverage) {
        CombinationSet underlying = coverage.controllableAdditions();
        ExplainedFactors explained = new ExplainedFactors(analysis);
        if (explained.isEmpty() || isOfOne(underlying)) {
            return new Additions(underlying, Optional.empty(), false);
        }
        CombinationSet all = coverage.additionsOver(explained.controllableWithUnderlying());
        Optional<SortedSet<FactorId>> smaller =
                isSmaller(all, underlying) ? Optional.of(all.smallest(1).get(0)) : Optional.empty();
        return new Additions(underlying, smaller, smaller.isPresent() || !all.isComplete());
    }

    /** One factor is enough already. */
    private static boolean isOfOne(CombinationSet sets) {
        return !sets.isEmpty() && sets.countBySize().firstKey() <= 1;
    }

    /** Whether the smallest set of the first is smaller than all of the second; not if some of these are not known. */
    private static boolean isSmaller(CombinationSet sets, CombinationSet others) {
        if (sets.isEmpty()) {
            return false;
        }
        return others.isEmpty()
                ? others.isComplete()
                : sets.countBySize().firstKey() < others.countBySize().firstKey();
    }
}
