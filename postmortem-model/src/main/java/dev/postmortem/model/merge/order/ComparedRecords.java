package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Merges runs by comparing instants, for times that do not fit into numbers. */
final class ComparedRecords {
    private ComparedRecords() {}

    static OrderedRecords merge(List<Run> runs) {
        List<Ranked> records = new ArrayList<>();
        for (int rank = 0; rank < runs.size(); rank++) {
            Run run = runs.get(rank);
            for (int at = 0; at < run.size(); at++) {
                records.add(new Ranked(EventKeys.instant(run.events()[at]), run, rank, at));
            }
        }
        // Stable, and runs that are in order already are merged rather than sorted
        records.sort(Comparator.comparing(Ranked::time));
        return new OrderedRecords(
                records.stream().map(Ranked::event).toArray(TimelineEvent[]::new),
                records.stream().mapToInt(Ranked::rank).toArray(),
                Run.tags(runs));
    }

    /**
     * A record by its place in a run.
     *
     * @param time the time
     * @param run the run
     * @param rank the rank of the run
     * @param at the place in it
     */
    private record Ranked(Instant time, Run run, int rank, int at) {
        TimelineEvent event() {
            return run.events()[at];
        }
    }
}
