package dev.postmortem.rca.chain;

import dev.postmortem.model.common.FactorId;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way of asking "why?" from an outcome down to a factor that nothing explains.
 *
 * <p>Factors that drive each other are one step. Immutable and safe for use by many threads.
 */
public final class WhyChain {
    private static final int SHOWN = 10;

    private final List<SortedSet<FactorId>> steps;

    private WhyChain(List<SortedSet<FactorId>> steps) {
        this.steps = steps;
    }

    /**
     * Returns a chain.
     *
     * @param steps the steps from the outcome to its deepest cause; not changed later
     * @return the chain
     * @throws IllegalArgumentException if there is no step, or a step without a factor
     */
    public static WhyChain of(List<SortedSet<FactorId>> steps) {
        if (steps.isEmpty() || steps.stream().anyMatch(SortedSet::isEmpty)) {
            throw new IllegalArgumentException("a chain has steps, and a step has factors; these are " + steps);
        }
        return new WhyChain(List.copyOf(steps));
    }

    /** {@return the steps from the outcome to its deepest cause, at least one; several factors are a feedback loop} */
    public List<SortedSet<FactorId>> getSteps() {
        return steps;
    }

    /** {@return how often one has to ask "why?"} */
    public int getDepth() {
        return steps.size() - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WhyChain that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** {@return at most ten steps, such as {@code errors <- full-pool <- {retries, timeouts} <- peak}} */
    @Override
    public String toString() {
        String gap = steps.size() > SHOWN ? " <- (" + (steps.size() - SHOWN) + " more)" : "";
        return steps.stream().limit(SHOWN).map(WhyChain::text).collect(Collectors.joining(" <- ")) + gap;
    }

    private static String text(SortedSet<FactorId> step) {
        if (step.size() == 1) {
            return step.first().toString();
        }
        String more = step.size() > SHOWN ? ", ..." : "";
        return step.stream().limit(SHOWN).map(FactorId::toString).collect(Collectors.joining(", ", "{", more + "}"));
    }
}
