package dev.postmortem.sources.incidentio;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
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

/** An alert that a monitor sent to incident.io. */
final class Alert {
    private final JsonRecord alert;
    private final JsonRows rows;

    Alert(JsonRecord alert, JsonRows rows) {
        this.alert = alert;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        alert.requireObject("an alert");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("fired", EventKind.ALERT_FIRED, alert.time("created_at")));
        rows.timeIfAny(alert.at("resolved_at"))
                .ifPresent(time -> events.add(event("resolved", EventKind.ALERT_RESOLVED, time)));
        boolean resolved = alert.text("status").filter("resolved"::equals).isPresent();
        if (resolved && !alert.has("resolved_at")) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the alert is resolved, but nothing says when",
                    "export the alert of the monitor too");
            rows.problem(alert.pointer(), problem);
        }
        return events;
    }

    private TimelineEvent event(String phase, EventKind kind, EventTime time) {
        String title = alert.text("title").orElse("Alert");
        return TimelineEvent.builder()
                .id(EventId.of("incidentio:alert:" + alert.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(alert.pointer(), alert.text("id")))
                .actor(Actor.of("incident.io", ActorType.SYSTEM))
                .text(phase.equals("resolved") ? "Resolved: " + title : title)
                .link(alert.link("source_url"))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(alert.text("deduplication_key").stream()
                        .map(key -> CorrelationKey.of("group:" + key + ":" + phase))
                        .toList())
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(alert.texts("status", "description", "deduplication_key"));
        alert.text("id").ifPresent(id -> attributes.put("alert", id));
        alert.elements("attributes")
                .forEach(one -> one.text("value", "label")
                        .or(() -> one.text("value", "literal"))
                        .ifPresent(value -> attributes.put(
                                "attribute." + one.text("attribute", "name").orElse("unnamed"), value)));
        return attributes;
    }
}
