package dev.postmortem.rca.chain;

import dev.postmortem.model.common.FactorId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Factors that drive each other, such as retries and a full pool.
 *
 * <p>A loop is no mistake, but it cannot support itself: something outside has to start it. Immutable and safe for use by
 * many threads.
 */
public final class FeedbackLoop {
    private final List<FactorId> factors;
    private final List<FactorId> cycle;

    private FeedbackLoop(List<FactorId> factors, List<FactorId> cycle) {
        this.factors = factors;
        this.cycle = cycle;
    }

    /**
     * Returns a loop.
     *
     * @param factors all factors that drive each other, in the order of their ids
     * @param cycle one shortest way around, at least one of these factors
     * @return the loop
     * @throws IllegalArgumentException if the cycle is empty or holds another factor
     */
    public static FeedbackLoop of(List<FactorId> factors, List<FactorId> cycle) {
        if (cycle.isEmpty() || !new HashSet<>(factors).containsAll(cycle)) {
            throw new IllegalArgumentException(
                    "a way around goes through some factors of its loop; this one is " + cycle);
        }
        return new FeedbackLoop(List.copyOf(factors), List.copyOf(cycle));
    }

    /** {@return all factors that drive each other, in the order of their ids} */
    public List<FactorId> getFactors() {
        return factors;
    }

    /**
     * Returns one shortest way around.
     *
     * <p>Of equally short ones it is the one through the first factors by id. Among very many factors the search is
     * limited to ways through the first of them.
     *
     * @return factors from cause to effect, each once; the last one is a cause of the first
     */
    public List<FactorId> getCycle() {
        return cycle;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedbackLoop that && factors.equals(that.factors) && cycle.equals(that.cycle);
    }

    @Override
    public int hashCode() {
        return 31 * factors.hashCode() + cycle.hashCode();
    }

    /** {@return the way around, at most ten factors of it, such as {@code retries -> full pool -> retries}} */
    @Override
    public String toString() {
        List<String> shown = cycle.stream().limit(10).map(FactorId::toString).toList();
        String gap = cycle.size() > 10 ? " -> (" + (cycle.size() - 10) + " more)" : "";
        return String.join(" -> ", shown) + gap + " -> " + cycle.get(0);
    }
}
