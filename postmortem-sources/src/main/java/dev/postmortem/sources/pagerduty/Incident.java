package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.time.EventTime;
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
import java.util.stream.Stream;

/**
 * An incident, or one of its alerts, as the REST API of version 2 or of version 1 shows it: what became of it up to now.
 *
 * <p>It tells when it began, who has acknowledged it and when it was resolved. Its log entries tell more.
 */
final class Incident {
    private final JsonRecord incident;
    private final String what;
    private final JsonRows rows;

    /**
     * Creates an incident.
     *
     * @param incident the record
     * @param what what it is: {@code incident} or {@code alert}
     * @param rows takes its problems
     */
    Incident(JsonRecord incident, String what, JsonRows rows) {
        this.incident = incident;
        this.what = what;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        incident.requireObject("an " + what);
        List<TimelineEvent> events = new ArrayList<>();
        EventTime start = incident.time(incident.has("created_at") ? "created_at" : "created_on");
        JsonRecord entry = incident.at("first_trigger_log_entry");
        events.add(event("triggered", EventKind.ALERT_FIRED, start, entry.at("agent")));
        for (JsonRecord acknowledgement : incident.elements("acknowledgements")) {
            time(acknowledgement.at("at"))
                    .ifPresent(time -> events.add(
                            event("acknowledged", EventKind.ACKNOWLEDGED, time, acknowledgement.at("acknowledger"))));
        }
        resolvedAt()
                .flatMap(this::time)
                .ifPresent(time -> events.add(event("resolved", EventKind.ALERT_RESOLVED, time, resolver())));
        return events;
    }

    /** A time that cannot be read takes nothing from the other facts. */
    private Optional<EventTime> time(JsonRecord at) {
        try {
            return Optional.of(at.time());
        } catch (RowProblem e) {
            rows.problem(at.pointer(), e);
            return Optional.empty();
        }
    }

    /** Older records have no time of their own for the end; the last change of a resolved one is its end. */
    private Optional<JsonRecord> resolvedAt() {
        boolean resolved = incident.text("status").filter("resolved"::equals).isPresent();
        Optional<JsonRecord> end = Stream.of("resolved_at", "last_status_change_at", "last_status_change_on")
                .filter(name -> incident.has(name) && (resolved || name.equals("resolved_at")))
                .map(incident::at)
                .findFirst();
        if (resolved && end.isEmpty()) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the " + what + " is resolved, but nothing says when",
                    "export the log entries of the incident too");
            rows.problem(incident.pointer(), problem);
        }
        return end;
    }

    private JsonRecord resolver() {
        return incident.at(incident.has("resolved_by_user") ? "resolved_by_user" : "last_status_change_by");
    }

    private TimelineEvent event(String done, EventKind kind, EventTime time, JsonRecord agent) {
        String name = Character.toUpperCase(what.charAt(0)) + what.substring(1) + " " + done;
        return TimelineEvent.builder()
                .id(EventId.of(id(done, time)))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(incident.pointer(), incident.text("id")))
                .actor(Agents.actor(agent))
                .text(title().map(title -> name + ": " + title).orElse(name))
                .link(incident.link("html_url"))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(new DedupKeys().addIncident(incident).of(kind))
                .addAllAffectedServices(
                        Agents.name(incident.at("service")).stream().toList())
                .build();
    }

    /** The beginning has a log entry, under whose id it is the same fact. */
    private String id(String done, EventTime time) {
        Optional<String> entry = incident.text("first_trigger_log_entry", "id").filter(id -> done.equals("triggered"));
        return entry.map(id -> "pagerduty:le:" + id)
                .orElseGet(() -> "pagerduty:" + what + ":" + incident.identity(rows.file(), "id") + ":" + done + ":"
                        + time.getEarliest().map(Object::toString).orElse(""));
    }

    private Optional<String> title() {
        String number =
                incident.text("incident_number").map(n -> "[#" + n + "] ").orElse("");
        return incident.text("title")
                .or(() -> incident.text("trigger_summary_data", "subject"))
                .or(() -> incident.text("trigger_summary_data", "description"))
                .map(title -> number + title)
                .or(() -> incident.text("summary"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(incident.texts("status", "urgency", "severity"));
        incident.text("id").ifPresent(id -> attributes.put(what, id));
        incident.text("incident", "id").ifPresent(id -> attributes.put("incident", id));
        Agents.name(incident.at("priority")).ifPresent(priority -> attributes.put("priority", priority));
        List<JsonRecord> assignees = incident.elements("assignments").stream()
                .map(assignment -> assignment.at("assignee"))
                .toList();
        Agents.names(assignees)
                .or(() -> Agents.name(incident.at("assigned_to_user")))
                .ifPresent(names -> attributes.put("assignees", names));
        Agents.names(incident.elements("teams")).ifPresent(names -> attributes.put("teams", names));
        attributes.putAll(incident.at("body", "details").members("details."));
        return attributes;
    }
}
