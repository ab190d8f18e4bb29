package dev.postmortem.model.merge;

import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.merge.order.RunBuilder;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives measurements the way from lists of events to the timeline that a merge takes after it has read. */
public final class JoinedRecords {
    private final List<List<TimelineEvent>> lists;
    private final List<ReadSource> sources = new ArrayList<>();

    /**
     * Says what reading says about sources beside their events.
     *
     * @param lists the events of each source
     */
    public JoinedRecords(List<List<TimelineEvent>> lists) {
        this.lists = lists;
        lists.forEach(list -> sources.add(source(String.format("%06d", sources.size()), list.size())));
    }

    private static ReadSource source(String file, int events) {
        SourceReport report =
                SourceReport.builder().file(file).format("list").events(events).build();
        return new ReadSource(
                file,
                SourceOptions.none(),
                List.of(new ReadFile(report, List.of())),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    /** {@return the events of each source with their times and tags} */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>(lists.size());
        for (List<TimelineEvent> list : lists) {
            RunBuilder run = new RunBuilder(list.size());
            for (TimelineEvent event : list) {
                run.add(event, CorrelationKeys.OWN.tag(event));
            }
            runs.add(run.build());
        }
        return runs;
    }

    /**
     * Orders and joins.
     *
     * @param runs the events of each source
     * @return the timeline, which can be merged again
     */
    public MergedTimeline merged(List<Run> runs) {
        return merged(SourceRecords.of(readings(runs), CorrelationKeys.OWN));
    }

    /**
     * Does the same, but for the search for records of one id.
     *
     * @param runs the events of each source
     * @return the timeline, in which every record stands
     */
    public MergedTimeline ordered(List<Run> runs) {
        List<Reading> ordered = readings(runs);
        ordered.sort(Reading::compare);
        List<ReadSource> read = new ArrayList<>(ordered.size());
        List<Run> files = new ArrayList<>(ordered.size());
        for (Reading reading : ordered) {
            read.add(reading.source());
            files.addAll(reading.runs());
        }
        return merged(new SourceRecords(List.copyOf(read), SharedPlaces.ordered(read, OrderedRecords.of(files))));
    }

    private List<Reading> readings(List<Run> runs) {
        List<Reading> readings = new ArrayList<>();
        for (Run run : runs) {
            readings.add(new Reading(sources.get(readings.size()), List.of(run)));
        }
        return readings;
    }

    private static MergedTimeline merged(SourceRecords records) {
        return Merge.of(new MergeState(records, List.of(), Annotations.NONE, Cut.NONE, CorrelationKeys.OWN));
    }
}
