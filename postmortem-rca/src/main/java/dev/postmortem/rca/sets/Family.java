package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Minimal sets of variables, kept as diagrams and counted without being listed; immutable.
 *
 * <p>A part stands after the parts that are among its levels, where any set of the inner part takes the place of the level.
 * The last part is the family. Nothing here holds more sets than the caller asks for.
 */
public final class Family {
    private final List<Diagram> parts;
    private final List<int[]> labels;
    private final SizeCounts counts;
    private final OptionalInt completeUpToSize;

    private Family(List<Diagram> parts, List<int[]> labels, SizeCounts counts, OptionalInt completeUpToSize) {
        this.parts = parts;
        this.labels = labels;
        this.counts = counts;
        this.completeUpToSize = completeUpToSize;
    }

    /** Counts the sets within the budget; a level of a part is labelled with a variable or ~(an earlier part). */
    static Family of(List<Diagram> parts, List<int[]> labels, OptionalInt completeUpToSize, Budget budget) {
        return new Family(parts, labels, CountPass.of(parts, labels, budget), completeUpToSize);
    }

    List<Diagram> parts() {
        return parts;
    }

    List<int[]> labels() {
        return labels;
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

    /** {@return the sets as ascending variables, by size and then by their members; found as the stream goes on} */
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

    /** {@return the variables that are in some set} */
    public BitSet variables() {
        return new Membership(this).variables();
    }

    /** {@return how often each variable is in a set, and how small such a set can be} */
    public Occurrences occurrences() {
        return Occurrences.of(this);
    }
}
