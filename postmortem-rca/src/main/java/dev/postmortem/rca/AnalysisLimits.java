package dev.postmortem.rca;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much an analysis may do before it stops and says so.
 *
 * <p>Combinations are not listed but kept as decision diagrams, whose size can grow exponentially with the number of factors
 * in the worst case. Limits count nodes and steps. There is no clock: the same graph with the same limits gives the same
 * answer on any machine, however busy it is, and a limit that was met once will be met again.
 *
 * <p>A node of a diagram, with the tables beside it, takes some 60 bytes. A step is the visit of a node or of a pair of
 * nodes, in the order of 100 nanoseconds (20 to 300, by how well the tables fit the caches): 10,000,000 steps are about a
 * second. Limits hold for each answer by itself: combinations, preventions, a coverage. What an analysis does in linear time
 * is not limited. Immutable and safe for use by many threads.
 */
public final class AnalysisLimits {
    private static final int MOST_NODES = 100_000_000;
    private static final AnalysisLimits STANDARD = new AnalysisLimits(4_000_000, 100_000_000);

    private final int maxNodes;
    private final long maxSteps;

    private AnalysisLimits(int maxNodes, long maxSteps) {
        this.maxNodes = maxNodes;
        this.maxSteps = maxSteps;
    }

    /** {@return at most 4,000,000 nodes and 100,000,000 steps: some ten seconds and 300 MB at the very worst} */
    public static AnalysisLimits standard() {
        return STANDARD;
    }

    /**
     * Returns limits.
     *
     * @param maxNodes how many nodes a diagram may have while it is made, from 1 to 100,000,000
     * @param maxSteps how many steps may be made for one answer, at least 1
     * @return the limits
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public static AnalysisLimits of(int maxNodes, long maxSteps) {
        if (maxNodes < 1 || maxSteps < 1) {
            throw new IllegalArgumentException("limits of " + maxNodes + " nodes and " + maxSteps
                    + " steps allow no answer at all; give at least 1 for each");
        }
        if (maxNodes > MOST_NODES) {
            throw new IllegalArgumentException(
                    "a limit of " + maxNodes + " nodes is too high; give at most " + MOST_NODES);
        }
        return new AnalysisLimits(maxNodes, maxSteps);
    }

    /** {@return how many nodes a diagram may have while it is made} */
    public int getMaxNodes() {
        return maxNodes;
    }

    /** {@return how many steps may be made for one answer} */
    public long getMaxSteps() {
        return maxSteps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalysisLimits that && maxNodes == that.maxNodes && maxSteps == that.maxSteps;
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxNodes, maxSteps);
    }

    /** {@return both limits in words} */
    @Override
    public String toString() {
        return "at most " + maxNodes + " nodes and " + maxSteps + " steps";
    }
}
