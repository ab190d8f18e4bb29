package dev.postmortem.sources.ilert;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A time in which a service was impaired. */
final class Outage {
    private static final Set<String> NO_IMPACT = Set.of("OPERATIONAL", "UNDER_MAINTENANCE");

    private final JsonRecord outage;
    private final JsonRecord service;
    private final JsonRows rows;

    /**
     * Creates an outage.
     *
     * @param outage the record
     * @param service the service that it stands in, if it does
     * @param rows takes the rows
     */
    Outage(JsonRecord outage, JsonRecord service, JsonRows rows) {
        this.outage = outage;
        this.service = service;
        this.rows = rows;
    }

    void read() {
        String status = outage.text("status").orElse("");
        if (NO_IMPACT.contains(status)) {
            rows.ignored(status);
        } else {
            rows.row(outage.pointer(), () -> toEvents(status));
        }
    }

    private List<TimelineEvent> toEvents(String status) {
        outage.requireObject("an outage");
        EventTime from = outage.time("from");
        String id = "ilert:outage:" + service.text("id").orElseGet(rows::file) + ":"
                + from.getEarliest().map(Object::toString).orElse("");
        String name = name();
        String words =
                status.isEmpty() ? "impaired" : status.toLowerCase(Locale.ROOT).replace('_', ' ');
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event(id, from, name + " impaired: " + words));
        // An outage that lasts has no end; one whose end cannot be read has begun all the same.
        rows.timeIfAny(outage.at("until"))
                .ifPresent(until -> events.add(event(id + ":end", until, name + " no longer impaired: " + words)));
        return events;
    }

    private String name() {
        return service.text("name").orElse("Service");
    }

    private TimelineEvent event(String id, EventTime time, String text) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.IMPACT_CHANGE)
                .occurredAt(time)
                .source(rows.source(outage.pointer(), outage.text("id")))
                .text(text)
                .putAllAttributes(outage.texts("status"))
                .addAllAffectedServices(service.text("name").stream().toList())
                .build();
    }
}
