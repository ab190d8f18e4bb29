package dev.postmortem.model.clock;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of the clocks of a timeline: their corrections with bounds and proofs, what contradicts itself, and the
 * timeline with corrected times.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class ClockReconciliation {
    private final List<ClockEstimate> clocks;
    private final List<Finding> findings;
    private final Timeline timeline;
    private final CorrectedTimes corrected;
    private final Causality causality;

    private ClockReconciliation(
            List<ClockEstimate> clocks,
            List<Finding> findings,
            Timeline timeline,
            CorrectedTimes corrected,
            Causality causality) {
        this.clocks = clocks;
        this.findings = findings;
        this.timeline = timeline;
        this.corrected = corrected;
        this.causality = causality;
    }

    static ClockReconciliation of(
            List<ClockEstimate> clocks,
            List<Finding> found,
            List<EventOrdering> proven,
            CorrectedTimes corrected,
            Timeline byTime) {
        List<Finding> findings = new ArrayList<>(found);
        List<EventOrdering> needed = new HonouredOrder(byTime.getEvents(), proven).needed(findings);
        Timeline timeline = needed.isEmpty() ? byTime : CorrectedTimes.ordered(byTime, needed);
        return new ClockReconciliation(
                List.copyOf(clocks),
                findings.stream().sorted().toList(),
                timeline,
                corrected,
                new Causality(timeline.getEvents(), proven, corrected::clockOf));
    }

    /** {@return one estimate for each clock, by name; none if there were too many to reconcile} */
    public List<ClockEstimate> getClocks() {
        return clocks;
    }

    /** {@return what cannot be true together, and which clocks are wrong by an unknown amount} */
    public List<Finding> getFindings() {
        return findings;
    }

    /** {@return the proven orderings that the corrected times alone do not show; usually none} */
    public List<EventOrdering> getOrderings() {
        return timeline.getOrderings();
    }

    /** {@return the timeline with corrected times and with the orderings} */
    public Timeline getTimeline() {
        return timeline;
    }

    /**
     * Corrects the times of another timeline, such as one with more events of the same sources.
     *
     * <p>Times of clocks whose corrections were estimated get them; other estimates are taken away, declared
     * corrections stay, and so do recorded times. Originals of joined events are corrected by their own clocks.
     *
     * @param other the timeline
     * @return the corrected timeline, with the orderings of this reconciliation instead of its own
     */
    public Timeline applyTo(Timeline other) {
        return CorrectedTimes.ordered(corrected.of(other), getOrderings());
    }

    /**
     * Tells which of two events happened first, by their corrected times and by what is proven.
     *
     * <p>What is proven counts more than what times say. Before is also what leads by proofs to something that was
     * certainly over when something began that leads by proofs to the other. Linear in the number of pairs at worst.
     *
     * @param one an event with its corrected time, as on {@link #getTimeline()}
     * @param other another one
     * @return BEFORE if the one certainly happened before the other, AFTER for the reverse, CONCURRENT if nobody can
     *     tell or both follow
     */
    public CausalOrder compareCausal(TimelineEvent one, TimelineEvent other) {
        return causality.compare(one, other);
    }

    /** {@return one line for each clock, then one for each finding} */
    @Override
    public String toString() {
        List<Object> lines = new ArrayList<>(clocks);
        lines.addAll(findings);
        return lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
