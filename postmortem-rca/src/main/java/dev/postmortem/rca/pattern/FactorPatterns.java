package dev.postmortem.rca.pattern;

import dev.postmortem.model.Postmortem;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What recurs together over many incidents: all closed frequent sets of labels.
 *
 * <p>Frequent sets occur in at least so many incidents. Of sets that occur in the very same incidents only the largest is
 * closed, and only closed ones are here: every frequent set is part of a closed one with the same count, so nothing is
 * lost. In the order of their counts from the highest, then of their sizes from the smallest, then of their labels.
 * Immutable and safe for use by many threads.
 */
public final class FactorPatterns {
    private final List<FactorPattern> patterns;
    private final int incidentCount;
    private final OptionalInt completeFromCount;

    FactorPatterns(List<FactorPattern> patterns, int incidentCount, OptionalInt completeFromCount) {
        this.patterns = patterns;
        this.incidentCount = incidentCount;
        this.completeFromCount = completeFromCount;
    }

    /**
     * Returns what recurs in at least two of some postmortems, by the standard labels and within the standard limits.
     *
     * @param postmortems the postmortems, no two with the same id
     * @return the patterns
     * @throws IllegalArgumentException if two postmortems have the same id
     */
    public static FactorPatterns among(Collection<Postmortem> postmortems) {
        return PatternSearch.standard().among(postmortems);
    }

    /** {@return the patterns, in order} */
    public List<FactorPattern> getPatterns() {
        return patterns;
    }

    /** {@return how many incidents were searched} */
    public int getIncidentCount() {
        return incidentCount;
    }

    /** {@return whether all patterns are here} */
    public boolean isComplete() {
        return completeFromCount.isEmpty();
    }

    /** {@return from which count on all patterns are here; empty if all are here} */
    public OptionalInt completeFromCount() {
        return completeFromCount;
    }

    /** {@return the patterns, one a line, and whether there are more} */
    @Override
    public String toString() {
        return patterns.stream().map(pattern -> pattern + "\n").collect(Collectors.joining())
                + patterns.size() + (patterns.size() == 1 ? " pattern" : " patterns") + " in " + incidentCount
                + (incidentCount == 1 ? " incident" : " incidents")
                + (isComplete()
                        ? ""
                        : "; a limit was met, so only those that occur at least " + completeFromCount.getAsInt()
                                + " times are all here");
    }
}
