package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An event of a webhook of version 3: about an incident, a note on it, an update of it or a responder. */
final class IncidentEvent {
    private final JsonRecord event;
    private final JsonRecord about;
    private final String type;
    private final String change;

    /**
     * Creates an event.
     *
     * @param event the event
     * @param type its type, such as {@code incident.triggered}
     */
    IncidentEvent(JsonRecord event, String type) {
        this.event = event;
        this.about = event.at("data");
        this.type = type;
        this.change = type.startsWith("incident.") ? type.substring("incident.".length()) : type;
    }

    TimelineEvent toEvent(JsonRows rows) {
        event.requireObject("an event");
        Optional<String> id = event.text("id");
        EventKind kind = kind();
        return TimelineEvent.builder()
                .id(EventId.of("pagerduty:event:" + event.identity(rows.file(), "id")))
                .kind(kind)
                .occurredAt(event.time("occurred_at"))
                .source(rows.source(event.pointer(), id))
                .actor(Agents.actor(event.at("agent")))
                .text(text())
                .link(about.link("html_url").or(() -> about.link("incident", "html_url")))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(keys(kind))
                .addAllAffectedServices(
                        Agents.name(about.at("service")).stream().toList())
                .build();
    }

    private EventKind kind() {
        boolean joined = change.equals("responder.replied")
                && about.text("state").filter("accepted"::equals).isPresent();
        return joined ? EventKind.RESPONDER_JOINED : PagerDutyKinds.ofEvent(change);
    }

    /** An incident that is reopened keeps its key, but is not the alert that the monitor told of. */
    private List<CorrelationKey> keys(EventKind kind) {
        return change.equals("reopened")
                ? List.of()
                : new DedupKeys().addIncident(about).of(kind);
    }

    private String text() {
        String words = type.isBlank() ? "event" : type.replace('_', ' ').replace('.', ' ');
        String done = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String number = about.text("number").map(n -> "[#" + n + "] ").orElse("");
        String named = about.text("title")
                .or(() -> about.text("incident", "summary"))
                .or(() -> Agents.name(about.at("service")))
                .or(() -> about.text("summary"))
                .map(title -> done + ": " + number + title)
                .orElse(done);
        return Stream.of(
                        Optional.of(named), particulars(), about.text("content").or(() -> about.text("message")))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(": "));
    }

    /** What a change is to: an answer, a workflow, a role, a priority, an assignee or a conference. */
    private Optional<String> particulars() {
        return switch (change) {
            case "priority_updated" -> Agents.name(about.at("priority"));
            case "reassigned", "delegated" -> Agents.names(about.elements("assignees"));
            case "conference_bridge.updated" -> about.text("conference_url");
            default ->
                answer().or(() -> Agents.name(about.at("incident_workflow"))).or(this::roles);
        };
    }

    private Optional<String> answer() {
        String state = about.text("state").map(word -> " " + word).orElse("");
        return Agents.name(about.at("user")).map(user -> user + state);
    }

    private Optional<String> roles() {
        String roles = about.elements("incident_roles").stream()
                .map(role -> Stream.of(role.at("role"), role.at("assignee"))
                        .flatMap(reference -> Agents.name(reference).stream())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? Optional.empty() : Optional.of(roles);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(about.texts("status", "urgency", "resolve_reason"));
        attributes.put("type", type);
        about.text("incident", "id").or(() -> about.text("id")).ifPresent(id -> attributes.put("incident", id));
        Agents.name(about.at("priority")).ifPresent(priority -> attributes.put("priority", priority));
        Agents.name(about.at("user")).ifPresent(user -> attributes.put("user", user));
        Agents.names(about.elements("assignees")).ifPresent(names -> attributes.put("assignees", names));
        Agents.names(about.elements("teams")).ifPresent(names -> attributes.put("teams", names));
        return attributes;
    }
}
