package dev.postmortem.model.timeline;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Events for tests: one a second from noon. */
final class SomeEvents {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    private SomeEvents() {}

    static TimelineEvent event(String id, int second) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.OTHER)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("test").file("f").build())
                .text("text of " + id)
                .build();
    }

    static TimelineEvent withoutTime(String id) {
        return event(id, 0).toBuilder().occurredAt(EventTime.unknown("?")).build();
    }

    static List<TimelineEvent> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> event("e" + i, i)).toList();
    }

    static List<String> ids(Timeline timeline) {
        return timeline.getEvents().stream().map(e -> e.getId().toString()).toList();
    }
}
