package dev.postmortem.rca.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Labels that occur together in several incidents, and no further label occurs in all of these.
 *
 * <p>That things occur together does not say that one brings about the other. Immutable and safe for use by many threads.
 */
public final class FactorPattern {
    private final SortedSet<String> labels;
    private final List<String> incidents;
    private final int total;
    private final double lift;

    FactorPattern(SortedSet<String> labels, List<String> incidents, int total, double lift) {
        this.labels = labels;
        this.incidents = incidents;
        this.total = total;
        this.lift = lift;
    }

    /** {@return the labels, by code point; at least one} */
    public SortedSet<String> getLabels() {
        return labels;
    }

    /** {@return the ids of the incidents that have all of these labels, in the order of the search} */
    public List<String> getIncidents() {
        return incidents;
    }

    /** {@return in how many incidents all of these labels occur} */
    public int getCount() {
        return incidents.size();
    }

    /** {@return the share of all incidents in which all of these labels occur, above 0 and at most 1} */
    public double getSupport() {
        return (double) incidents.size() / total;
    }

    /**
     * Returns how much more often these labels occur together than they would by chance.
     *
     * <p>The support divided by the product of the supports of the single labels (Brin and others, 1997, there called
     * interest): 1 for a single label and for labels that have nothing to do with each other, infinite if it is more than
     * a double can hold. With few incidents a high lift is easily an accident.
     *
     * @return the lift, above 0
     */
    public double getLift() {
        return lift;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactorPattern that
                && labels.equals(that.labels)
                && incidents.equals(that.incidents)
                && total == that.total;
    }

    @Override
    public int hashCode() {
        return Objects.hash(labels, incidents, total);
    }

    /** {@return the counts, the lift and the labels, such as {@code 3 of 8 incidents, lift 2.67: CHANGE + LOAD}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d of %d incidents, lift %.2f: ", incidents.size(), total, lift)
                + String.join(" + ", labels);
    }
}
