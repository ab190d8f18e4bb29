package dev.postmortem.model.merge.order;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Records for tests, and the naive way to order them. */
final class Records {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    private Records() {}

    static TimelineEvent at(String id, Instant time) {
        return event(id, EventTime.of(time, TimePrecision.NANO));
    }

    static TimelineEvent unknown(String id) {
        return event(id, EventTime.unknown("?"));
    }

    static TimelineEvent event(String id, EventTime time) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.OTHER)
                .occurredAt(time)
                .source(EventSource.builder().system("s").file("f").build())
                .text(id)
                .build();
    }

    static int tag(TimelineEvent event) {
        return event.getId().hashCode();
    }

    static Run run(List<TimelineEvent> events) {
        RunBuilder run = new RunBuilder();
        events.forEach(event -> run.add(event, tag(event)));
        return run.build();
    }

    static OrderedRecords merge(List<List<TimelineEvent>> sources) {
        return OrderedRecords.of(sources.stream().map(Records::run).toList());
    }

    /** One list after the other, and then a sort that keeps equal times in their order. */
    static List<TimelineEvent> sorted(List<List<TimelineEvent>> sources) {
        List<TimelineEvent> all = new ArrayList<>();
        sources.forEach(all::addAll);
        all.sort(
                Comparator.comparing(e -> e.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX)));
        return all;
    }
}
