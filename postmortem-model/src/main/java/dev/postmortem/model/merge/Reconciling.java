package dev.postmortem.model.merge;

import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.clock.ClockReconciliation;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.function.UnaryOperator;

/** Reconciles the clocks of what was merged; for one use. */
final class Reconciling {
    private final MergeState state;
    private final SourceRecords recorded;

    /** The merge of records as they are recorded, then that of the corrected ones. */
    private Merge merge;

    Reconciling(MergeState state) {
        this.state = state;
        this.recorded = state.toAllRecords();
        this.merge = new Merge(recorded, Annotations.NONE, state.keys());
    }

    ReconciledMerge by(ClockReconciler reconciler) {
        ClockReconciliation clocks = reconciler.reconcile(merge.toTimeline(), this::mergedAgain);
        Timeline timeline = clocks.getTimeline();
        return new ReconciledMerge(new MergedTimeline(state, timeline, merge.toAccount(timeline), true), clocks);
    }

    private Timeline mergedAgain(UnaryOperator<TimelineEvent> correction) {
        SourceRecords corrected = new CorrectedRecords(recorded, correction).toRecords();
        // A function of the caller may go by times, so it gives its keys anew
        merge = new Merge(corrected.keyed(CorrelationKeys.OWN, state.keys()), state.annotations(), state.keys());
        return merge.toTimeline();
    }
}
