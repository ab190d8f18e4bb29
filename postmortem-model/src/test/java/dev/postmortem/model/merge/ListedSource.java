package dev.postmortem.model.merge;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A source for tests: rows that are already there. */
record ListedSource(String id, List<List<TimelineEvent>> rows) implements TimelineSource {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    static ListedSource of(String id, TimelineEvent... events) {
        return new ListedSource(id, Stream.of(events).map(List::of).toList());
    }

    static TimelineEvent event(String id, int second, String... keys) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.OTHER)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder()
                        .system(id.substring(0, 1))
                        .file("f")
                        .build())
                .text("text of " + id)
                .correlationKeys(Stream.of(keys).map(CorrelationKey::of).toList())
                .build();
    }

    static SourceProblem problem(String message) {
        return SourceProblem.builder()
                .id("source.bad")
                .file("f")
                .message(message)
                .remedy("mend it")
                .build();
    }

    @Override
    public ReadOutcome read(ReadContext context, EventSink sink) {
        sink.file(id, "listed");
        for (List<TimelineEvent> row : rows) {
            sink.row(row);
        }
        return ReadOutcome.COMPLETE;
    }
}
