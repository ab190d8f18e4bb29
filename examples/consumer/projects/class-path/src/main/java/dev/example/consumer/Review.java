package dev.example.consumer;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;

/** What an embedder's own code does: builds a timeline by hand and puts it into a postmortem. */
public final class Review {
    private Review() {}

    /** {@return a postmortem with two events, given in the wrong order} */
    public static Postmortem ofLastNight() {
        Timeline timeline = Timeline.of(List.of(
                event("mail:2", EventKind.CUSTOMER_REPORT, "2026-03-11T14:20:00Z", "cannot pay"),
                event("mail:1", EventKind.OBSERVATION, "2026-03-11T14:06:30Z", "error rate is 30 %")));
        return Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Checkout outage")
                .status(PostmortemStatus.DRAFT)
                .timeline(timeline)
                .build();
    }

    private static TimelineEvent event(String id, EventKind kind, String time, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(kind)
                .occurredAt(EventTime.of(Instant.parse(time), TimePrecision.SECOND))
                .source(EventSource.builder().system("mail").file("mail").build())
                .text(text)
                .build();
    }
}
