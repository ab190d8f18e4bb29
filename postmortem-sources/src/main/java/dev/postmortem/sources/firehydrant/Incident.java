package dev.postmortem.sources.firehydrant;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An incident: its milestones, with the times that people gave them. */
final class Incident {
    private final JsonRecord incident;
    private final JsonRows rows;

    Incident(JsonRecord incident, JsonRows rows) {
        this.incident = incident;
        this.rows = rows;
    }

    void read() {
        List<JsonRecord> milestones = incident.elements("milestones");
        if (milestones.isEmpty()) {
            rows.row(incident.pointer(), () -> List.of(created()));
        }
        for (JsonRecord milestone : milestones) {
            rows.row(milestone.pointer(), () -> List.of(event(milestone)));
        }
    }

    private TimelineEvent created() {
        incident.requireObject("an incident");
        return TimelineEvent.builder()
                .id(EventId.of("firehydrant:incident:" + incident.identity(rows.file(), "id") + ":created"))
                .kind(EventKind.STATUS_CHANGE)
                .occurredAt(incident.time("created_at"))
                .source(rows.source(incident.pointer(), incident.text("id")))
                .text("Incident created" + title())
                .link(incident.link("incident_url"))
                .putAllAttributes(attributes())
                .build();
    }

    private TimelineEvent event(JsonRecord milestone) {
        milestone.requireObject("a milestone");
        String type = milestone.text("type").orElse("milestone");
        String id = incident.identity(rows.file(), "id") + ":" + milestone.identity(rows.file(), "id");
        return TimelineEvent.builder()
                .id(EventId.of("firehydrant:milestone:" + id))
                .kind(type.equals("acknowledged") ? EventKind.ACKNOWLEDGED : EventKind.STATUS_CHANGE)
                .occurredAt(milestone.time("occurred_at"))
                .source(rows.source(milestone.pointer(), milestone.text("id")))
                .text("Incident " + type.replace('_', ' ') + title())
                .link(incident.link("incident_url"))
                .putAllAttributes(attributes())
                .putAttribute("milestone", type)
                .build();
    }

    private String title() {
        String number = incident.text("number").map(n -> "[#" + n + "] ").orElse("");
        return incident.text("name").map(name -> ": " + number + name).orElse("");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(incident.texts("severity", "priority", "current_milestone", "summary"));
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        return attributes;
    }
}
