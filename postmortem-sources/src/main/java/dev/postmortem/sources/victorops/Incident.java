package dev.postmortem.sources.victorops;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An incident: when it began, and what was done to it since. */
final class Incident {
    private static final Map<String, EventKind> KINDS = Map.of(
            "triggered", EventKind.ALERT_FIRED,
            "acked", EventKind.ACKNOWLEDGED,
            "acknowledged", EventKind.ACKNOWLEDGED,
            "unacked", EventKind.UNACKNOWLEDGED,
            "rerouted", EventKind.ASSIGNED,
            "snoozed", EventKind.STATUS_CHANGE,
            "resolved", EventKind.ALERT_RESOLVED);

    private final JsonRecord incident;
    private final JsonRows rows;

    Incident(JsonRecord incident, JsonRows rows) {
        this.incident = incident;
        this.rows = rows;
    }

    void read() {
        rows.row(incident.pointer(), () -> List.of(started()));
        for (JsonRecord transition : incident.elements("transitions")) {
            rows.row(transition.pointer(), () -> List.of(event(transition)));
        }
        boolean over = incident.text("currentPhase")
                .filter("RESOLVED"::equalsIgnoreCase)
                .isPresent();
        if (over && incident.elements("transitions").isEmpty()) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the incident is resolved, but nothing says when",
                    "export the report of incidents, which has their transitions");
            rows.problem(incident.at("currentPhase").pointer(), problem);
        }
    }

    private TimelineEvent started() {
        incident.requireObject("an incident");
        return event("triggered", incident.time("startTime"), incident)
                .id(EventId.of("victorops:" + identity() + ":started"))
                .actor(incident.text("monitoringTool")
                        .or(() -> incident.text("monitorName"))
                        .map(name -> Actor.of(name, ActorType.SYSTEM)))
                .build();
    }

    private TimelineEvent event(JsonRecord transition) {
        transition.requireObject("a transition");
        String name = transition.text("name").orElse("changed").toLowerCase(Locale.ROOT);
        EventTime time = transition.time("at");
        TimelineEventBuilder event = event(name, time, transition)
                .id(EventId.of("victorops:" + identity() + ":" + name + ":"
                        + time.getEarliest().map(Object::toString).orElse("")))
                .actor(actor(transition));
        transition.texts("manually", "alertId").forEach(event::putAttribute);
        return event.build();
    }

    /** A policy answers too; only the API says so, by a flag. */
    private static Optional<Actor> actor(JsonRecord transition) {
        boolean manually = transition.at("manually").node().asBoolean(true);
        return transition.text("by").map(name -> Actor.of(name, manually ? ActorType.HUMAN : ActorType.SYSTEM));
    }

    private TimelineEventBuilder event(String done, EventTime time, JsonRecord at) {
        EventKind kind = KINDS.getOrDefault(done, EventKind.OTHER);
        String said = at.text("message").map(message -> ": " + message).orElse("");
        return TimelineEvent.builder()
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(at.pointer(), incident.text("incidentNumber")))
                .text("Incident " + done + title() + said)
                .link(at.link("alertUrl").or(() -> incident.link("incidentLink")))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(keys(kind))
                .addAllAffectedServices(incident.text("service").stream().toList());
    }

    /** The beginning is told twice, by the incident and by its first transition; so is the end, by what ended it. */
    private List<CorrelationKey> keys(EventKind kind) {
        if (kind.equals(EventKind.ALERT_FIRED)) {
            return List.of(CorrelationKey.of("victorops:" + identity() + ":fired"));
        }
        return kind.equals(EventKind.ALERT_RESOLVED)
                ? List.of(CorrelationKey.of("victorops:" + identity() + ":resolved"))
                : List.of();
    }

    private String identity() {
        return incident.identity(rows.file(), "incidentNumber");
    }

    private String title() {
        String number =
                incident.text("incidentNumber").map(n -> "[#" + n + "] ").orElse("");
        return incident.text("entityDisplayName")
                .or(() -> incident.text("entityId"))
                .map(name -> ": " + number + name)
                .orElse("");
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(incident.texts(
                "currentPhase",
                "entityId",
                "entityState",
                "entityType",
                "host",
                "service",
                "alertCount",
                "routingKey"));
        incident.text("incidentNumber").ifPresent(number -> attributes.put("incident", number));
        for (String names : new String[] {"pagedUsers", "pagedTeams"}) {
            String joined = incident.elements(names).stream()
                    .flatMap(name -> name.text().stream())
                    .collect(Collectors.joining(", "));
            if (!joined.isEmpty()) {
                attributes.put(names, joined);
            }
        }
        return attributes;
    }
}
