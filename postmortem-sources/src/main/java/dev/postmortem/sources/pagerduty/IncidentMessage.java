package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook message that tells of an incident and has no log entry.
 *
 * <p>The id of the message is that of the delivery, not of the fact; so incident, type and time identify it.
 */
final class IncidentMessage {
    private final String version;
    private final JsonRecord message;
    private final String type;
    private final JsonRecord incident;

    /**
     * Creates a message.
     *
     * @param version the version of the webhook, such as {@code v1}
     * @param message the message
     * @param type what happened, such as {@code incident.trigger}
     * @param incident the incident
     */
    IncidentMessage(String version, JsonRecord message, String type, JsonRecord incident) {
        this.version = version;
        this.message = message;
        this.type = type;
        this.incident = incident;
    }

    TimelineEvent toEvent(JsonRows rows) {
        incident.requireObject("an incident");
        EventTime time = message.time("created_on");
        String action = type.startsWith("incident.") ? type.substring("incident.".length()) : type;
        EventKind kind = PagerDutyKinds.ofAction(action);
        return TimelineEvent.builder()
                .id(EventId.of(id(time, rows)))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(message.pointer(), message.text("id")))
                .actor(Agents.actor(incident.at("last_status_change_by")))
                .text(text(action))
                .link(incident.link("html_url"))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(new DedupKeys().addIncident(incident).of(kind))
                .addAllAffectedServices(
                        Agents.name(incident.at("service")).stream().toList())
                .build();
    }

    private String id(EventTime time, JsonRows rows) {
        String incidentId = incident.text("id").orElseGet(() -> rows.file() + "#" + message.pointer());
        return "pagerduty:" + version + ":" + incidentId + ":" + type + ":"
                + time.getEarliest().map(Object::toString).orElse("");
    }

    private String text(String action) {
        String done = "Incident " + action + (action.endsWith("e") ? "d" : "ed");
        Optional<String> about = incident.text("trigger_summary_data", "subject")
                .or(() -> incident.text("trigger_summary_data", "description"))
                .or(() -> incident.text("title"));
        String number =
                incident.text("incident_number").map(n -> "[#" + n + "] ").orElse("");
        return about.map(subject -> done + ": " + number + subject).orElse(done);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(incident.texts("status", "urgency"));
        attributes.put("type", type);
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        incident.text("trigger_type").ifPresent(trigger -> attributes.put("channel", trigger));
        Agents.name(incident.at("assigned_to_user")).ifPresent(name -> attributes.put("assignees", name));
        return attributes;
    }
}
