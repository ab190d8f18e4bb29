package dev.postmortem.sources.incidentio;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.json.JsonRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an incident is about. */
final class IncidentWords {
    /** The timestamps that every organisation has at first; people add their own. */
    private static final Set<String> STATUSES = Set.of(
            "Reported",
            "Accepted",
            "Declined",
            "Merged",
            "Canceled",
            "Paused",
            "Investigating",
            "Identified",
            "Fixed",
            "Fixing",
            "Monitoring",
            "Mitigated",
            "Resolved",
            "Documenting",
            "Reviewing",
            "Closed");

    private IncidentWords() {}

    static Optional<String> title(JsonRecord incident) {
        String reference =
                incident.text("reference").map(name -> "[" + name + "] ").orElse("");
        return incident.text("name").map(name -> reference + name);
    }

    static EventKind kindOfTimestamp(String done) {
        if (done.startsWith("Impact")) {
            return EventKind.IMPACT_CHANGE;
        }
        return STATUSES.contains(done) ? EventKind.STATUS_CHANGE : EventKind.OTHER;
    }

    static Map<String, String> attributes(JsonRecord incident) {
        Map<String, String> attributes = new LinkedHashMap<>(incident.texts("mode", "visibility", "call_url"));
        incident.text("id").ifPresent(id -> attributes.put("incident", id));
        incident.text("incident_status", "name")
                .or(() -> incident.text("status"))
                .ifPresent(status -> attributes.put("status", status));
        incident.text("severity", "name").ifPresent(severity -> attributes.put("severity", severity));
        incident.text("incident_type", "name").ifPresent(type -> attributes.put("type", type));
        incident.text("slack_channel_name").ifPresent(channel -> attributes.put("channel", channel));
        incident.elements("incident_role_assignments")
                .forEach(role -> People.name(role.at("assignee"))
                        .ifPresent(who -> attributes.put(
                                "role." + role.text("role", "name").orElse("unnamed"), who)));
        for (JsonRecord entry : incident.elements("custom_field_entries")) {
            values(entry)
                    .ifPresent(values -> attributes.put(
                            "field." + entry.text("custom_field", "name").orElse("unnamed"), values));
        }
        return attributes;
    }

    private static Optional<String> values(JsonRecord entry) {
        String values = entry.elements("values").stream()
                .flatMap(value -> value
                        .text("value_text")
                        .or(() -> value.text("value_link"))
                        .or(() -> value.text("value_numeric"))
                        .or(() -> value.text("value_option", "value"))
                        .or(() -> value.text("value_catalog_entry", "name"))
                        .stream())
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
