package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
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

/** An alert as the REST API shows it: what became of it up to now. Its log tells more. */
final class AlertRecord {
    private final JsonRecord alert;
    private final JsonRows rows;

    AlertRecord(JsonRecord alert, JsonRows rows) {
        this.alert = alert;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        alert.requireObject("an alert");
        EventTime start = alert.time("createdAt");
        List<TimelineEvent> events = new ArrayList<>();
        events.add(event("created", EventKind.ALERT_FIRED, start, Optional.empty()));
        boolean acknowledged = alert.at("acknowledged").node().asBoolean(false);
        after(start, "ackTime", acknowledged, "acknowledged")
                .ifPresent(time -> events.add(
                        event("acknowledged", EventKind.ACKNOWLEDGED, time, alert.text("report", "acknowledgedBy"))));
        boolean closed = alert.text("status").filter("closed"::equals).isPresent();
        after(start, "closeTime", closed, "closed")
                .ifPresent(time ->
                        events.add(event("closed", EventKind.ALERT_RESOLVED, time, alert.text("report", "closedBy"))));
        return events;
    }

    /** The report counts milliseconds from the creation of the alert. */
    private Optional<EventTime> after(EventTime start, String member, boolean happened, String done) {
        Optional<EventTime> time = alert.number("report", member)
                .flatMap(millis -> start.getEarliest().map(from -> from.plusMillis(millis)))
                .map(instant -> EventTime.of(instant, TimePrecision.MILLI));
        if (happened && time.isEmpty()) {
            RowProblem problem = new RowProblem(
                    "source.no-time",
                    "the alert is " + done + ", but nothing says when",
                    "export the log of the alert too: GET /v2/alerts/{id}/logs");
            rows.problem(alert.pointer(), problem);
        }
        return time;
    }

    private TimelineEvent event(String done, EventKind kind, EventTime time, Optional<String> by) {
        Optional<String> id = alert.text("id");
        Optional<Actor> actor = People.actor(by, Optional.empty());
        return TimelineEvent.builder()
                .id(EventId.of("opsgenie:alert:" + alert.identity(rows.file(), "id") + ":" + done))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(alert.pointer(), id))
                .actor(actor)
                .text(AlertWords.text("Alert " + done, alert))
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(new AlertKeys(id, alert.text("alias")).of(kind))
                .build();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(AlertWords.attributes(alert));
        alert.text("id").ifPresent(id -> attributes.put("alert", id));
        attributes.putAll(alert.texts("status", "count", "lastOccurredAt"));
        alert.text("integration", "name").ifPresent(name -> attributes.put("integration", name));
        return attributes;
    }
}
