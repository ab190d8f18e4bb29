package dev.postmortem.model.merge;

import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.Timeline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a merge gives: the timeline, and the report that says how it came about.
 *
 * <p>It can be merged again: with another one, or with a source that comes late. Merging is commutative, associative and
 * idempotent, and {@link #empty()} changes nothing; timeline and report are those that one merge of all sources would
 * give. What is kept for that takes 12 bytes an event.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class MergedTimeline {
    private static final MergedTimeline EMPTY = Merge.of(MergeState.EMPTY);

    private final MergeState state;
    private final Timeline timeline;
    private final MergeAccount account;

    /** Whether timeline and account show estimates, of which the state knows nothing. */
    private final boolean reconciled;

    /** Made when it is asked for; two threads may both make it, and make it equal. */
    private volatile @Nullable MergeReport report;

    MergedTimeline(MergeState state, Timeline timeline, MergeAccount account, boolean reconciled) {
        this.state = state;
        this.timeline = timeline;
        this.account = account;
        this.reconciled = reconciled;
    }

    /** {@return the merge of nothing} */
    public static MergedTimeline empty() {
        return EMPTY;
    }

    /** {@return the events in their total order} */
    public Timeline getTimeline() {
        return timeline;
    }

    /**
     * Returns what was read, joined, assumed and not understood.
     *
     * <p>The first call takes time linear in the number of events, but for a sort of the steps between them.
     *
     * @return the report
     */
    public MergeReport getReport() {
        MergeReport known = report;
        if (known == null) {
            known = account.toReport();
            report = known;
        }
        return known;
    }

    /**
     * Merges this and another timeline into one.
     *
     * <p>The result has the sources, earlier timelines, annotations and correlation keys of both. A reading of a source
     * that both have alike, with equal options and equal events, counts once; where the two read it differently, both
     * readings count and records with equal ids are joined. Events that an earlier timeline alone had leave again if the
     * other has a source of them. Of two annotations of one event the earlier knowledge counts, the pin, the stricter
     * visibility, and of kinds and texts the first by code point. Sources that were cut by a window stay so.
     *
     * <p>What {@link #reconcile} estimated is dropped: sources are merged as they were read, which keeps merging
     * associative. The result can be reconciled again.
     *
     * <p>Takes a copy of the larger one and a search in it for each event of the other; if both have a source with the same
     * priority and id, all events are ordered again.
     *
     * @param other the other timeline
     * @return the timeline and the report of all sources
     */
    public MergedTimeline merge(MergedTimeline other) {
        return other == this && !reconciled ? this : Merge.of(state.and(other.state));
    }

    /**
     * Adds a source that comes late.
     *
     * <p>Reads the source and gives what merging it with the others would have given, except that other sources are not
     * read again: a source without years keeps the years it was read with. If all sources before were cut by a window, this
     * one is cut by it too. As by {@link #merge}, estimates of clocks are dropped.
     *
     * <p>Takes the reading of the source, a copy, and a search for each of its events.
     *
     * @param source the source
     * @param options what the caller declares about it
     * @return the timeline and the report with this source
     */
    public MergedTimeline with(TimelineSource source, SourceOptions options) {
        return Merge.of(
                state.with(Objects.requireNonNull(source, "source"), Objects.requireNonNull(options, "options")));
    }

    /**
     * Estimates how wrong the clocks of the sources were, and merges again with these corrections.
     *
     * <p>The evidence is every record as it was read, originals of joined facts included and annotations not; the events of
     * the result stand in the total order of a merge, by their corrected times, and behind what is proven to have happened
     * before them. A file that several clocks wrote ({@link ClockReconciler#clocks}) is put in order again, and its records
     * of equal times stay in the sequence that they had. Which record stands for a joined fact may change with the order.
     * A window was applied when the sources were read, and is not applied again.
     *
     * <p>Always computed from recorded times and declared corrections: it gives equal results however often it is done, and
     * whatever the order in which sources were merged. It is no part of the algebra of merging, because it looks at all
     * sources together: to add a source, merge first and reconcile then.
     *
     * <p>Takes two merges without reading, and what {@link ClockReconciler} takes.
     *
     * @param reconciler the rules, the reference and what is one clock
     * @return this merge with corrected times, and what was found about the clocks
     * @throws IllegalArgumentException if no event has the clock that was named as the reference
     */
    public ReconciledMerge reconcile(ClockReconciler reconciler) {
        return new Reconciling(state).by(Objects.requireNonNull(reconciler, "reconciler"));
    }

    /** {@return the timeline as a table, and a last line if something was assumed, contradicts itself or was not read} */
    @Override
    public String toString() {
        MergeReport told = getReport();
        String cautions = Stream.of(
                        count(told.getAssumptions(), "assumption"),
                        count(told.getContradictions(), "contradiction"),
                        count(told.getProblems(), "problem"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return timeline + (cautions.isEmpty() ? "" : "\n" + cautions + "; getReport() tells of them");
    }

    private static Optional<String> count(List<?> cautions, String noun) {
        return cautions.isEmpty()
                ? Optional.empty()
                : Optional.of(cautions.size() + " " + noun + (cautions.size() == 1 ? "" : "s"));
    }
}
