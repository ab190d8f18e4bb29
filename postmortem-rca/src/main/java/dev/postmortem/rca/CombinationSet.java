package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.sets.FamilySearch.Found;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Minimal sets of factors: none of them contains another.
 *
 * <p>Ordered by size, then by the factor ids in their order by code point. Where a limit was met, the smallest sets are
 * here in full up to {@link #completeUpToSize()} and no larger ones. Immutable and safe for use by many threads.
 */
public final class CombinationSet {
    private final List<SortedSet<FactorId>> sets;
    private final OptionalInt completeUpToSize;

    private CombinationSet(List<SortedSet<FactorId>> sets, OptionalInt completeUpToSize) {
        this.sets = sets;
        this.completeUpToSize = completeUpToSize;
    }

    static CombinationSet of(CompiledGraph graph, Found found) {
        return new CombinationSet(
                found.family().sets().stream().map(set -> factors(graph, set)).toList(), found.completeUpToSize());
    }

    private static SortedSet<FactorId> factors(CompiledGraph graph, int[] set) {
        SortedSet<FactorId> factors = new TreeSet<>();
        for (int node : set) {
            factors.add(graph.id(node));
        }
        return Collections.unmodifiableSortedSet(factors);
    }

    /** {@return how many sets are here; a lower bound if this is not complete} */
    public BigInteger count() {
        return BigInteger.valueOf(sets.size());
    }

    /** {@return how many sets are here by their size, from the smallest size; sizes without a set are left out} */
    public SortedMap<Integer, BigInteger> countBySize() {
        SortedMap<Integer, BigInteger> counts = new TreeMap<>();
        sets.forEach(set -> counts.merge(set.size(), BigInteger.ONE, BigInteger::add));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** {@return whether there is no set here} */
    public boolean isEmpty() {
        return sets.isEmpty();
    }

    /**
     * Returns the first sets.
     *
     * @param n how many at most, not negative
     * @return the smallest sets, in order; an unmodifiable list of unmodifiable sets
     * @throws IllegalArgumentException if n is negative
     */
    public List<SortedSet<FactorId>> smallest(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot give " + n + " sets; ask for 0 or more");
        }
        return sets.subList(0, Math.min(n, sets.size()));
    }

    /** {@return the sets, in order} */
    public Stream<SortedSet<FactorId>> stream() {
        return sets.stream();
    }

    /**
     * Returns the sets that a factor is part of.
     *
     * @param factor the factor
     * @return these sets, in order, with the same completeness
     */
    public CombinationSet containing(FactorId factor) {
        return where(set -> set.contains(factor));
    }

    /**
     * Tells whether some factors include one of the sets here; linear in the number of sets.
     *
     * @param factors the factors
     * @return true if they do; false means only "none that is known" if this is not complete
     */
    public boolean isSufficient(Set<FactorId> factors) {
        return sets.stream().anyMatch(factors::containsAll);
    }

    /** {@return whether all sets are here} */
    public boolean isComplete() {
        return completeUpToSize.isEmpty();
    }

    /** {@return up to which size all sets are here, 0 if none could be listed; empty if all sets are here} */
    public OptionalInt completeUpToSize() {
        return completeUpToSize;
    }

    CombinationSet where(Predicate<SortedSet<FactorId>> condition) {
        return new CombinationSet(sets.stream().filter(condition).toList(), completeUpToSize);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CombinationSet that
                && sets.equals(that.sets)
                && completeUpToSize.equals(that.completeUpToSize);
    }

    @Override
    public int hashCode() {
        return sets.hashCode();
    }

    /** {@return the first ten sets, one a line, and how many more there are} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        smallest(10)
                .forEach(set -> text.append(String.join(
                                " + ", set.stream().map(FactorId::toString).toList()))
                        .append('\n'));
        text.append(sets.size()).append(sets.size() == 1 ? " set" : " sets");
        completeUpToSize.ifPresent(
                size -> text.append("; complete up to size ").append(size).append(" only, because a limit was met"));
        return text.toString();
    }
}
