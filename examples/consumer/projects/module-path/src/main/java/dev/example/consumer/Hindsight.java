package dev.example.consumer;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;

/** What an application of named modules does: asks what responders knew at a moment. */
public final class Hindsight {
    private static final Instant PAGED = Instant.parse("2026-03-11T14:06:30Z");

    private Hindsight() {}

    /** {@return what was known when the first page went out: the page, not the log line before it} */
    public static Timeline atFirstPage() {
        TimelineEvent log = event("log:1", EventKind.LOG, PAGED.minusSeconds(60), "pool exhausted");
        TimelineEvent page = event("page:1", EventKind.ALERT_FIRED, PAGED, "error rate is 30 %");
        return Timeline.of(List.of(page, log)).asKnownAt(PAGED);
    }

    private static TimelineEvent event(String id, EventKind kind, Instant time, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(EventTime.of(time, TimePrecision.SECOND))
                .source(EventSource.builder().system("demo").file("by hand").build())
                .text(text)
                .build();
    }
}
