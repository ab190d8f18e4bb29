package dev.postmortem.sources.ilert;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An alert: when it was reported, who accepted it, when it was resolved. Its log entries tell more. */
final class Alert {
    private final JsonRecord alert;
    private final JsonRows rows;

    Alert(JsonRecord alert, JsonRows rows) {
        this.alert = alert;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        List<TimelineEvent> events = known();
        String status = alert.text("status").orElse("");
        if (status.equals("ACCEPTED") && isWithout(events, EventKind.ACKNOWLEDGED)) {
            problem("the alert is accepted, but nothing says when");
        }
        if (status.equals("RESOLVED") && isWithout(events, EventKind.ALERT_RESOLVED)) {
            problem("the alert is resolved, but nothing says when");
        }
        return events;
    }

    /** Returns what has a time. */
    List<TimelineEvent> known() {
        alert.requireObject("an alert");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("fired", EventKind.ALERT_FIRED, alert.time("reportTime"))
                .actor(source())
                .build());
        for (JsonRecord responder : alert.elements("responders")) {
            JsonRecord user = responder.at("user");
            rows.timeIfAny(responder.at("acceptedAt"))
                    .ifPresent(time -> events.add(
                            event("accepted:" + user.identity(responder.pointer(), "id"), EventKind.ACKNOWLEDGED, time)
                                    .actor(Users.actor(user))
                                    .build()));
        }
        rows.timeIfAny(alert.at("resolvedOn"))
                .ifPresent(time -> events.add(
                        event("resolved", EventKind.ALERT_RESOLVED, time).build()));
        return events;
    }

    static boolean isWithout(List<TimelineEvent> events, EventKind kind) {
        return events.stream().noneMatch(event -> event.getKind().equals(kind));
    }

    /** Reports a fact that has no time. */
    void problem(String what) {
        RowProblem problem = new RowProblem(
                "source.no-time",
                what,
                "export the log entries of the alert too: GET /api/alerts/"
                        + alert.text("id").orElse("{id}") + "/log-entries");
        rows.problem(alert.pointer(), problem);
    }

    /** The key of the monitor is used again for later alerts, so that only the id tells which alert it is. */
    private TimelineEventBuilder event(String phase, EventKind kind, EventTime time) {
        Optional<String> id = alert.text("id");
        String done = phase.replaceFirst(":.*", "");
        String text = alert.text("summary").orElse("Alert");
        return TimelineEvent.builder()
                .id(EventId.of("ilert:alert:" + alert.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(alert.pointer(), id))
                .text("Alert " + done + ": " + text)
                .link(link())
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(id.filter(alert -> !kind.equals(EventKind.ACKNOWLEDGED)).stream()
                        .map(alert -> CorrelationKey.of("ilert:" + alert + ":" + done))
                        .toList());
    }

    private Optional<Actor> source() {
        return alert.text("alertSource", "name").map(name -> Actor.of(name, ActorType.SYSTEM));
    }

    private Optional<Link> link() {
        return alert.elements("links").stream()
                .flatMap(link -> link.link("href").stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(alert.texts(
                "status", "priority", "severity", "details", "alertKey", "mergedIntoId", "mergeState", "eventType"));
        alert.text("id").ifPresent(id -> attributes.put("alert", id));
        alert.text("alertSource", "name").ifPresent(name -> attributes.put("alertSource", name));
        alert.text("escalationPolicy", "name").ifPresent(name -> attributes.put("escalationPolicy", name));
        alert.text("linkedIncidentId").ifPresent(incident -> attributes.put("incident", incident));
        Users.name(alert.at("assignedTo")).ifPresent(name -> attributes.put("assignee", name));
        attributes.putAll(alert.at("labels").members("label."));
        return attributes;
    }
}
