package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives measurements the way from lists of events to the timeline that a merge takes after it has read. */
public final class JoinedRecords {
    private JoinedRecords() {}

    /**
     * Takes times and tags from events.
     *
     * @param lists the events of each source
     * @return the runs
     */
    public static List<Run> runs(List<List<TimelineEvent>> lists) {
        return lists.stream()
                .map(list -> Run.of(list, CorrelationKeys.OWN::tag))
                .toList();
    }

    /**
     * Orders and joins.
     *
     * @param runs the events of each source
     * @return the timeline
     */
    public static Timeline timeline(List<Run> runs) {
        return merged(runs).getTimeline();
    }

    /**
     * Orders and joins.
     *
     * @param runs the events of each source
     * @return what can be merged again
     */
    public static MergedTimeline merged(List<Run> runs) {
        List<Reading> readings = new ArrayList<>();
        for (Run run : runs) {
            String file = String.format("%06d", readings.size());
            SourceReport report = SourceReport.builder()
                    .file(file)
                    .format("list")
                    .events(run.size())
                    .build();
            ReadSource source = new ReadSource(
                    file,
                    SourceOptions.none(),
                    List.of(new ReadFile(report, List.of())),
                    List.of(),
                    Optional.empty(),
                    Set.of());
            readings.add(new Reading(source, List.of(run)));
        }
        return Merge.of(new MergeState(
                SourceRecords.of(readings, CorrelationKeys.OWN),
                List.of(),
                Annotations.NONE,
                Cut.NONE,
                CorrelationKeys.OWN));
    }
}
