package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Minimal sets of variables, kept as diagrams and counted without being listed; immutable.
 *
 * <p>A part stands after the parts that are among its levels, where any set of the inner part takes the place of the level.
 * The last part is the family. Nothing here holds more sets than the caller asks for.
 */
public final class Family {
    /** A state is a number where a node is a few, and those of one size are only there while they are streamed. */
    private static final long STATES_PER_NODE = 4;

    private static final long LEAST_ROOM = 1 << 16;

    private final List<Diagram> parts;
    private final List<int[]> labels;
    private final SizeCounts counts;
    private final OptionalInt completeUpToSize;
    private final long room;

    private Family(
            List<Diagram> parts, List<int[]> labels, SizeCounts counts, OptionalInt completeUpToSize, long room) {
        this.parts = parts;
        this.labels = labels;
        this.counts = counts;
        this.completeUpToSize = completeUpToSize;
        this.room = room;
    }

    /** Counts the sets within the budget; a level of a part is labelled with a variable or ~(an earlier part). */
    static Family of(List<Diagram> parts, List<int[]> labels, OptionalInt completeUpToSize, Budget budget) {
        long room = Math.max(LEAST_ROOM, STATES_PER_NODE * budget.maxNodes());
        return new Family(parts, labels, CountPass.of(parts, labels, budget), completeUpToSize, room);
    }

    /** The same sets and room with some diagrams replaced. */
    Family withParts(List<Diagram> others) {
        return new Family(others, labels, CountPass.of(others, labels, Budget.unlimited()), completeUpToSize, room);
    }

    /** The same diagrams over other variables. */
    Family relabeled(IntUnaryOperator newVariable) {
        List<int[]> others = labels.stream()
                .map(ofLevels -> Arrays.stream(ofLevels)
                        .map(label -> label < 0 ? label : newVariable.applyAsInt(label))
                        .toArray())
                .toList();
        return new Family(parts, others, counts, completeUpToSize, room);
    }

    List<Diagram> parts() {
        return parts;
    }

    List<int[]> labels() {
        return labels;
    }

    long nodes() {
        return parts.stream().mapToLong(Diagram::size).sum();
    }

    Diagram top() {
        return parts.get(parts.size() - 1);
    }

    /** {@return how many sets there are} */
    public BigInteger count() {
        return counts.total();
    }

    /** {@return how many sets there are by their size; sizes without a set are left out} */
    public SortedMap<Integer, BigInteger> countBySize() {
        return counts.bySize();
    }

    /** {@return up to which size no set is missing; empty if none is missing at all} */
    public OptionalInt completeUpToSize() {
        return completeUpToSize;
    }

    /**
     * Tells how far the sets can be streamed: sets of one size are found by way of the numbers of members that can still
     * come from each node, and for sizes far above the smallest these may be too many.
     *
     * @return up to which size they are; empty if all sets are
     */
    public OptionalInt streamedUpToSize() {
        List<Integer> streamed = streamedSizes();
        if (streamed.size() == countBySize().size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(streamed.isEmpty() ? 0 : streamed.get(streamed.size() - 1));
    }

    /** The sizes whose sets can be found within the room. */
    List<Integer> streamedSizes() {
        List<Integer> sizes = List.copyOf(countBySize().keySet());
        if (sizes.isEmpty() || variables().cardinality() > Head.VARIABLES) {
            return List.of();
        }
        if (nodes() * (sizes.get(sizes.size() - 1) + 1) <= room) {
            return sizes;
        }
        return sizes.stream()
                .takeWhile(size -> SizeRanges.of(this, size).states() <= room)
                .toList();
    }

    /** {@return the sets as ascending variables, by size and then by their members, as far as {@link #streamedUpToSize()}} */
    public Stream<int[]> stream() {
        Iterator<int[]> sets = new OrderedSets(this);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(sets, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * Returns the sets that a variable is part of.
     *
     * @param variable the variable
     * @return these sets, with the same completeness
     */
    public Family containing(int variable) {
        return new Containing(this).sets(variable);
    }

    /**
     * Tells whether one of the sets is among some variables; linear in the diagrams.
     *
     * @param variables the variables
     * @return true if one is
     */
    public boolean isMetBy(BitSet variables) {
        return new Membership(this).isMetBy(variables);
    }

    /**
     * Returns the sum over all sets of the product of their members' weights, modulo 2^61 - 1; linear in the diagrams.
     *
     * @param weight the weight of each variable
     * @return the sum, the same for equal sets however they are kept
     */
    public long fingerprint(IntToLongFunction weight) {
        return Fingerprint.of(this, weight);
    }

    /** {@return the variables that are in some set} */
    public BitSet variables() {
        return new Membership(this).variables();
    }

    /** {@return how often each variable is in a set, and how small such a set can be} */
    public Occurrences occurrences() {
        return Occurrences.of(this);
    }
}
