package dev.postmortem.rca.chain;

import java.math.BigInteger;
import java.util.List;

/**
 * All ways of asking "why?" from an outcome down to the factors that nothing explains.
 *
 * <p>A view and not the model: a chain shows one cause after the other and hides that several had to come together. Each
 * feedback loop counts as one step, so there are finitely many chains; where only a loop is at the bottom, the chain ends
 * with it. Nothing is listed before it is asked for. Made by the analysis of an outcome; immutable and safe for use by many
 * threads.
 */
public interface WhyChains {
    /** {@return a longest chain; of equally long ones the first by the ids of its factors; linear} */
    WhyChain longest();

    /** {@return how many chains there are, at least 1; one addition of big numbers a link} */
    BigInteger count();

    /**
     * Returns the first chains, by the ids of their factors from the outcome on.
     *
     * @param n how many at most, not negative
     * @return the chains; the cost is the sum of their lengths
     * @throws IllegalArgumentException if n is negative
     */
    List<WhyChain> first(int n);

    /** {@return the longest chain} */
    @Override
    String toString();
}
