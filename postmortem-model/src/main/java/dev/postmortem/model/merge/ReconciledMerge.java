package dev.postmortem.model.merge;

import dev.postmortem.model.clock.ClockReconciliation;

/**
 * What reconciling the clocks of a merge gives: the merge with corrected times, and what was found about the clocks.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ReconciledMerge {
    private final MergedTimeline merged;
    private final ClockReconciliation reconciliation;

    ReconciledMerge(MergedTimeline merged, ClockReconciliation reconciliation) {
        this.merged = merged;
        this.reconciliation = reconciliation;
    }

    /**
     * Returns the merge with corrected times.
     *
     * <p>Its timeline is that of {@link #getReconciliation()}. In its report, first and last times are the corrected ones,
     * and a file whose records are all of one estimated clock has that correction, with its error. To merge it with
     * something else drops the estimates; see {@link MergedTimeline#merge}.
     *
     * @return timeline and report
     */
    public MergedTimeline getMerged() {
        return merged;
    }

    /** {@return the estimate of each clock, findings, and the orderings that the corrected times do not show} */
    public ClockReconciliation getReconciliation() {
        return reconciliation;
    }

    /** {@return one line for each clock, then one for each finding} */
    @Override
    public String toString() {
        return reconciliation.toString();
    }
}
