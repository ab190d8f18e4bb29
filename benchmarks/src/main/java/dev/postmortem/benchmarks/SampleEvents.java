package dev.postmortem.benchmarks;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;

/** A postmortem whose timeline is made of three log records for each chat message; the same one in every run. */
final class SampleEvents {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");
    private static final Actor PERSON = Actor.of("Mara Okonjo", ActorType.HUMAN);
    private static final String CHAT = "slack-export";
    private static final String LOG = "json-lines";

    private SampleEvents() {}

    static Postmortem postmortem(int events) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm-2042"))
                .title("Checkout outage")
                .status(PostmortemStatus.DRAFT)
                .timeline(Timeline.of(events(events)))
                .build();
    }

    /** Made one by one as the timeline takes them, so that the heap holds the timeline alone. */
    private static List<TimelineEvent> events(int count) {
        return new AbstractList<>() {
            @Override
            public TimelineEvent get(int index) {
                return index % 4 == 0 ? chat(index) : log(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    private static TimelineEvent chat(int number) {
        return TimelineEvent.builder()
                .id(EventId.of("slack:C024:" + number + ".000100"))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(EventTime.of(START.plusMillis(7L * number), TimePrecision.MILLI))
                .source(EventSource.builder()
                        .system(CHAT)
                        .file("slack-export.zip!/inc-2042/2026-03-11.json")
                        .pointer("/" + number)
                        .externalId(number + ".000100")
                        .build())
                .actor(PERSON)
                .text("wir rollen das Deployment zurück, message " + number)
                .threadKey("C024/" + number / 40)
                .build();
    }

    private static TimelineEvent log(int number) {
        return TimelineEvent.builder()
                .id(EventId.of("checkout.jsonl:" + number))
                .kind(EventKind.LOG)
                .occurredAt(EventTime.of(START.plusMillis(7L * number), TimePrecision.MILLI))
                .source(EventSource.builder()
                        .system(LOG)
                        .file("checkout.jsonl")
                        .line(number)
                        .build())
                .text("payment provider answered 503 after 2000 ms, attempt 3 of 5, request " + number)
                .level("ERROR")
                .putAttribute("host", "checkout-7f9c")
                .putAttribute("trace", "4bf92f3577b34da6a3ce929d" + number)
                .build();
    }
}
