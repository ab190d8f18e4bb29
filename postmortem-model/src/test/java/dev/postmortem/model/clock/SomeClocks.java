package dev.postmortem.model.clock;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events of several clocks for tests, and a rule that reads pairs from their texts. */
final class SomeClocks {
    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    /** The text of an event names, between blanks, those that happened before it, and a least delay in seconds. */
    static final HappensBeforeRule SAID = HappensBeforeRule.of("said", SomeClocks::said);

    /** The database, 90 s fast: it answers between two lines of the application that it says are long over. */
    static final TimelineEvent[] FAST = {
        event("app", "ask", 10), event("db", "answer", 101, "ask"), event("app", "next", 14, "answer")
    };

    private SomeClocks() {}

    /** An event at a nanosecond, seconds after noon by its clock. */
    static TimelineEvent event(String clock, String id, double second, String... after) {
        return at(clock, id, NOON.plusNanos(Math.round(second * 1e9)), after);
    }

    static TimelineEvent at(String clock, String id, Instant time, String... after) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.OTHER)
                .occurredAt(EventTime.of(time, TimePrecision.NANO))
                .source(EventSource.builder().system("test").file(clock).build())
                .text(String.join(" ", after))
                .build();
    }

    static TimelineEvent declared(TimelineEvent event, long seconds) {
        return event.toBuilder()
                .occurredAt(event.getOccurredAt().correctedBy(Duration.ofSeconds(seconds)))
                .build();
    }

    static TimelineEvent keyed(TimelineEvent event, String system, EventKind kind, String... keys) {
        return event.toBuilder()
                .kind(kind)
                .source(event.getSource().toBuilder().system(system).build())
                .correlationKeys(Stream.of(keys).map(CorrelationKey::of).toList())
                .build();
    }

    static ClockReconciliation reconcile(TimelineEvent... events) {
        return ClockReconciler.withRules(List.of(SAID)).reconcile(Timeline.of(List.of(events)));
    }

    static List<String> ids(Timeline timeline) {
        return timeline.getEvents().stream().map(e -> e.getId().toString()).toList();
    }

    static ClockEstimate clock(ClockReconciliation reconciliation, String name) {
        return reconciliation.getClocks().stream()
                .filter(c -> c.getClock().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static EventOrdering said(String before, String after) {
        return EventOrdering.of(EventId.of(before), EventId.of(after), "said");
    }

    private static Stream<HappensBefore> said(List<TimelineEvent> records) {
        Map<String, TimelineEvent> byId = new HashMap<>();
        records.forEach(r -> byId.put(r.getId().toString(), r));
        return records.stream()
                .flatMap(after -> Stream.of(after.getText().split(" "))
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.split("\\+"))
                        .filter(said -> byId.containsKey(said[0]))
                        .map(said -> HappensBefore.of(byId.get(said[0]), after)
                                .withMinDelay(Duration.ofSeconds(said.length > 1 ? Long.parseLong(said[1]) : 0))));
    }
}
