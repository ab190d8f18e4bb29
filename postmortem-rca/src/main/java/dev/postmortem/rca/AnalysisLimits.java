package dev.postmortem.rca;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much work an analysis may do before it stops and says so.
 *
 * <p>The number of minimal combinations can grow exponentially with the number of factors. Limits are counted, not timed,
 * so that the same graph always gives the same answer. Immutable and safe for use by many threads.
 */
public final class AnalysisLimits {
    private static final AnalysisLimits STANDARD = new AnalysisLimits(100_000, 20_000_000);

    private final int maxSets;
    private final long maxSteps;

    private AnalysisLimits(int maxSets, long maxSteps) {
        this.maxSets = maxSets;
        this.maxSteps = maxSteps;
    }

    /** {@return at most 100,000 sets and 20,000,000 steps: seconds and some 200 MB at the very worst} */
    public static AnalysisLimits standard() {
        return STANDARD;
    }

    /**
     * Returns limits.
     *
     * @param maxSets how many minimal sets may be listed, at least 1
     * @param maxSteps how many steps may be made for one list, at least 1; making or comparing a set takes one or more
     * @return the limits
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public static AnalysisLimits of(int maxSets, long maxSteps) {
        if (maxSets < 1 || maxSteps < 1) {
            throw new IllegalArgumentException("limits of " + maxSets + " sets and " + maxSteps
                    + " steps allow no answer at all; give at least 1 for each");
        }
        return new AnalysisLimits(maxSets, maxSteps);
    }

    /** {@return how many minimal sets may be listed} */
    public int getMaxSets() {
        return maxSets;
    }

    /** {@return how many steps may be made for one list} */
    public long getMaxSteps() {
        return maxSteps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalysisLimits that && maxSets == that.maxSets && maxSteps == that.maxSteps;
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxSets, maxSteps);
    }

    /** {@return both limits in words} */
    @Override
    public String toString() {
        return "at most " + maxSets + " sets and " + maxSteps + " steps";
    }
}
