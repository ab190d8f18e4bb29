package dev.postmortem.sources.ilert;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An incident: its history where it was asked for, else its beginning and its end. */
final class Incident {
    private final JsonRecord incident;
    private final JsonRows rows;

    Incident(JsonRecord incident, JsonRows rows) {
        this.incident = incident;
        this.rows = rows;
    }

    void read() {
        List<JsonRecord> history = incident.elements("history");
        if (history.isEmpty()) {
            rows.row(incident.pointer(), this::toEvents);
        }
        for (JsonRecord update : history) {
            rows.row(update.pointer(), () -> List.of(event(update)));
        }
    }

    private List<TimelineEvent> toEvents() {
        incident.requireObject("an incident");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("created", "createdAt", "Incident created"));
        if (incident.has("resolvedOn")) {
            events.add(event("resolved", "resolvedOn", "Incident resolved"));
        }
        return events;
    }

    private TimelineEvent event(String phase, String time, String done) {
        return TimelineEvent.builder()
                .id(EventId.of("ilert:incident:" + incident.identity(rows.file(), "id") + ":" + phase))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(incident.time(time))
                .source(rows.source(incident.pointer(), incident.text("id")))
                .text(done + title())
                .putAllAttributes(attributes(Optional.empty()))
                .addAllAffectedServices(services())
                .build();
    }

    private TimelineEvent event(JsonRecord update) {
        update.requireObject("an update of the incident");
        Optional<String> status = update.text("incidentStatus").or(() -> update.text("status"));
        String said = update.text("content")
                .or(() -> update.text("message"))
                .map(content -> ": " + content)
                .orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("ilert:incupd:" + update.identity(rows.file(), "id")))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(update.time("createdAt"))
                .source(rows.source(update.pointer(), update.text("id")))
                .actor(Users.actor(update.at("creator")))
                .text("Status: " + words(status.orElse("unknown")) + title() + said)
                .putAllAttributes(attributes(status))
                .addAllAffectedServices(services())
                .build();
    }

    private String title() {
        return incident.text("summary").map(summary -> ": " + summary).orElse("");
    }

    private static String words(String status) {
        return status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<String> services() {
        return incident.elements("affectedServices").stream()
                .flatMap(affected -> affected.text("service", "name").stream())
                .distinct()
                .toList();
    }

    private Map<String, String> attributes(Optional<String> status) {
        Map<String, String> attributes = new LinkedHashMap<>();
        status.or(() -> incident.text("status")).ifPresent(now -> attributes.put("status", now));
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        String impact = incident.elements("affectedServices").stream()
                .flatMap(affected -> affected.text("impact").stream())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!impact.isEmpty()) {
            attributes.put("impact", impact);
        }
        return attributes;
    }
}
