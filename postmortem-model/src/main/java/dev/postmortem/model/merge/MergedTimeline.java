package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.Timeline;
import java.util.Objects;

/**
 * What a merge gives: the timeline, and the report that says how it came about.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class MergedTimeline {
    private final Timeline timeline;
    private final MergeReport report;

    MergedTimeline(Timeline timeline, MergeReport report) {
        this.timeline = Objects.requireNonNull(timeline, "timeline");
        this.report = Objects.requireNonNull(report, "report");
    }

    /** {@return the events in their total order} */
    public Timeline getTimeline() {
        return timeline;
    }

    /** {@return what was read, joined, assumed and not understood} */
    public MergeReport getReport() {
        return report;
    }

    /** {@return the timeline as a table} */
    @Override
    public String toString() {
        return timeline.toString();
    }
}
