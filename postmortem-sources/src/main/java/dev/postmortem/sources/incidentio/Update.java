package dev.postmortem.sources.incidentio;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An update of an incident: another status, another severity, a message, or several of these. */
final class Update {
    private final JsonRecord update;
    private final JsonRows rows;

    Update(JsonRecord update, JsonRows rows) {
        this.update = update;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        update.requireObject("an update of an incident");
        Optional<String> status = People.name(update.at("new_incident_status"));
        Optional<String> severity = People.name(update.at("new_severity"));
        Optional<String> message = update.text("message");
        List<TimelineEvent> events = new ArrayList<>();
        status.ifPresent(name -> events.add(event("", EventKind.STATUS_CHANGE, "Status: " + name + said(message))));
        severity.ifPresent(name -> events.add(event(
                status.isPresent() ? ":severity" : "",
                EventKind.SEVERITY_CHANGE,
                "Severity: " + name + (status.isPresent() ? "" : said(message)))));
        update.text("merged_into_incident_id")
                .ifPresent(other ->
                        events.add(event(":merged", EventKind.STATUS_CHANGE, "Merged into incident " + other)));
        if (events.isEmpty()) {
            events.add(event("", EventKind.NOTE, message.orElseThrow(Update::empty)));
        }
        return events;
    }

    private static String said(Optional<String> message) {
        return message.map(text -> ": " + text).orElse("");
    }

    private static RowProblem empty() {
        return new RowProblem(
                "source.missing-field",
                "the update has no message, no new status and no new severity",
                "export the updates again");
    }

    private TimelineEvent event(String suffix, EventKind kind, String text) {
        return TimelineEvent.builder()
                .id(EventId.of("incidentio:update:" + update.identity(rows.file(), "id") + suffix))
                .kind(kind)
                .occurredAt(update.time("created_at"))
                .source(rows.source(update.pointer(), update.text("id")))
                .actor(People.actor(update.at("updater")))
                .text(text)
                .putAllAttributes(attributes())
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        update.text("incident_id").ifPresent(id -> attributes.put("incident", id));
        update.text("new_incident_status", "category").ifPresent(category -> attributes.put("category", category));
        People.name(update.at("new_incident_status")).ifPresent(name -> attributes.put("status", name));
        People.name(update.at("new_severity")).ifPresent(name -> attributes.put("severity", name));
        return attributes;
    }
}
