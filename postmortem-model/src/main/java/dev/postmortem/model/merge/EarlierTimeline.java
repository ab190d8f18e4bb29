package dev.postmortem.model.merge;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The timeline of an earlier merge; gives only what no source has any more.
 *
 * @param timeline the timeline
 * @param file the file it was stored in
 * @param window which of its events are kept
 */
record EarlierTimeline(Timeline timeline, String file, Optional<TimeWindow> window) {
    /** {@return a reading of the events that the sources lack; absent if they lack none} */
    Optional<Reading> read(SourceRecords sources) {
        Set<EventId> known = sources.known(ids());
        List<TimelineEvent> lacking =
                records().filter(e -> !known.contains(e.getId())).toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        SourceReader reader = new SourceReader(window, (name, rows) -> true, Set.of());
        SourceReader.Declared stored = new SourceReader.Declared(new Stored(file, lacking), SourceOptions.none());
        return reader.read(List.of(stored), List.of()).stream().findFirst();
    }

    /** {@return the ids of all records} */
    Set<EventId> ids() {
        return records().map(TimelineEvent::getId).collect(Collectors.toCollection(HashSet::new));
    }

    /** The records as they were: an event that stands for a join is one of its originals, perhaps annotated. */
    private Stream<TimelineEvent> records() {
        Map<EventId, List<TimelineEvent>> originals = timeline.getJoins().stream()
                .collect(Collectors.toMap(EventJoin::getEvent, EventJoin::getOriginals, EarlierTimeline::both));
        return timeline.getEvents().stream().flatMap(e -> originals.getOrDefault(e.getId(), List.of(e)).stream());
    }

    /** A document that people edited may tell of two joins of one event. */
    private static List<TimelineEvent> both(List<TimelineEvent> first, List<TimelineEvent> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /**
     * The events as a source.
     *
     * @param id the file
     * @param events the events
     */
    private record Stored(String id, List<TimelineEvent> events) implements TimelineSource {
        @Override
        public ReadOutcome read(ReadContext context, EventSink sink) {
            sink.file(id, "postmortem");
            events.forEach(event -> sink.row(List.of(event)));
            return ReadOutcome.COMPLETE;
        }
    }
}
