package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.sets.Family;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Minimal sets of factors: none of them contains another.
 *
 * <p>Ordered by size, then by the factor ids in their order by code point. The sets are kept as a decision diagram and are
 * made only when they are asked for: billions of them can be counted at once, and streamed without being held. Where a limit
 * was met, the smallest sets are here in full up to {@link #completeUpToSize()} and no larger ones. Immutable and safe for
 * use by many threads.
 */
public final class CombinationSet {
    private final CompiledGraph graph;
    private final Family family;

    CombinationSet(CompiledGraph graph, Family family) {
        this.graph = graph;
        this.family = family;
    }

    /** {@return how many sets are here; a lower bound if this is not complete} */
    public BigInteger count() {
        return family.count();
    }

    /** {@return how many sets are here by their size, from the smallest size; sizes without a set are left out} */
    public SortedMap<Integer, BigInteger> countBySize() {
        return family.countBySize();
    }

    /** {@return whether there is no set here} */
    public boolean isEmpty() {
        return count().signum() == 0;
    }

    /**
     * Returns the first sets.
     *
     * @param n how many at most, not negative
     * @return the smallest sets, in order; an unmodifiable list of unmodifiable sets; fewer than n if there are no more, or
     *     none up to {@link #streamedUpToSize()}
     * @throws IllegalArgumentException if n is negative
     */
    public List<SortedSet<FactorId>> smallest(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot give " + n + " sets; ask for 0 or more");
        }
        return stream().limit(n).toList();
    }

    /**
     * Returns the sets, found a few thousand at a time as the stream goes on, however many there are.
     *
     * <p>The next few sets cost at most as many passes over the diagram as one of them has members, mostly a single one.
     *
     * @return the sets, in order, as far as {@link #streamedUpToSize()}
     */
    public Stream<SortedSet<FactorId>> stream() {
        return family.stream().map(this::factors);
    }

    /**
     * Tells how far the sets can be streamed within the limits of the analysis.
     *
     * <p>The smallest sets always can. Sets far larger than these need more room: for each node of the diagram, a number for
     * each size that a way through it may have. All of them are counted in any case.
     *
     * @return up to which size the sets are streamed; empty if all are, as nearly always
     */
    public OptionalInt streamedUpToSize() {
        return family.streamedUpToSize();
    }

    private SortedSet<FactorId> factors(int[] set) {
        SortedSet<FactorId> factors = new TreeSet<>();
        for (int node : set) {
            factors.add(graph.id(node));
        }
        return Collections.unmodifiableSortedSet(factors);
    }

    /**
     * Returns the sets that a factor is part of.
     *
     * @param factor the factor
     * @return these sets, in order, with the same completeness; none for a factor that the graph does not know
     */
    public CombinationSet containing(FactorId factor) {
        Objects.requireNonNull(factor, "factor");
        return new CombinationSet(graph, family.containing(graph.number(factor)));
    }

    /** {@return the factors that are part of some set, in the order of their ids; unmodifiable} */
    public SortedSet<FactorId> factors() {
        return factors(family.variables().stream().toArray());
    }

    /**
     * Tells whether some factors include one of the sets here; linear in the diagram, not in the number of sets.
     *
     * @param factors the factors
     * @return true if they do; false means only "none that is known" if this is not complete
     */
    public boolean isSufficient(Set<FactorId> factors) {
        BitSet nodes = new BitSet();
        Objects.requireNonNull(factors, "factors").stream()
                .mapToInt(graph::number)
                .filter(node -> node >= 0)
                .forEach(nodes::set);
        return family.isMetBy(nodes);
    }

    /** {@return whether all sets are here} */
    public boolean isComplete() {
        return completeUpToSize().isEmpty();
    }

    /** {@return up to which size all sets are here, 0 if none could be found; empty if all sets are here} */
    public OptionalInt completeUpToSize() {
        return family.completeUpToSize();
    }

    /**
     * Tells whether the other has the same sets and completeness; linear in the diagrams.
     *
     * <p>Compared are the numbers of sets by size and two sums over all sets modulo 2^61 - 1, with weights that depend on the
     * ids: that different sets are taken for the same is as good as impossible.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CombinationSet that
                && completeUpToSize().equals(that.completeUpToSize())
                && countBySize().equals(that.countBySize())
                && (family == that.family
                        || fingerprint(1) == that.fingerprint(1) && fingerprint(2) == that.fingerprint(2));
    }

    private long fingerprint(long seed) {
        return family.fingerprint(node -> Weights.of(graph.id(node), seed));
    }

    @Override
    public int hashCode() {
        return countBySize().hashCode();
    }

    /** {@return the first ten sets, one a line, and how many more there are} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        smallest(10)
                .forEach(set -> text.append(String.join(
                                " + ", set.stream().map(FactorId::toString).toList()))
                        .append('\n'));
        text.append(count()).append(count().equals(BigInteger.ONE) ? " set" : " sets");
        completeUpToSize().ifPresent(size -> append(text, "complete", size));
        streamedUpToSize().ifPresent(size -> append(text, "streamed", size));
        return text.toString();
    }

    private static void append(StringBuilder text, String what, int size) {
        text.append("; ").append(what).append(" up to size ").append(size).append(" only, because a limit was met");
    }
}
