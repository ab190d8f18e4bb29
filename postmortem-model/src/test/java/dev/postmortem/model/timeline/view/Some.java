package dev.postmortem.model.timeline.view;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Events for tests, by the second from noon. */
final class Some {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    private Some() {}

    static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    static TimelineEvent event(String id, int second) {
        return event(id, second, EventKind.OTHER, "text of " + id);
    }

    static TimelineEvent event(String id, int second, EventKind kind, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(EventTime.of(at(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("test").file("f").build())
                .text(text)
                .build();
    }

    static TimelineEvent withoutTime(String id) {
        return event(id, 0).toBuilder().occurredAt(EventTime.unknown("?")).build();
    }

    static EventJoin join(TimelineEvent... originals) {
        return EventJoin.builder()
                .event(originals[0].getId())
                .key(CorrelationKey.of("k"))
                .addOriginals(originals)
                .build();
    }

    static List<String> ids(Timeline timeline) {
        return ids(timeline.getEvents());
    }

    static List<String> ids(Collection<TimelineEvent> events) {
        return events.stream().map(e -> e.getId().toString()).toList();
    }
}
