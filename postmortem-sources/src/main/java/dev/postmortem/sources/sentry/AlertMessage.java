package dev.postmortem.sources.sentry;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** A webhook of an alert: a rule that an event triggered, or a metric that crossed a threshold. */
final class AlertMessage {
    private final JsonRecord message;
    private final JsonRecord data;
    private final String action;

    AlertMessage(JsonRecord message) {
        this.message = message;
        this.data = message.at("data");
        this.action = message.text("action").orElse("");
    }

    TimelineEvent ofEvent(JsonRows rows) {
        JsonRecord record = data.at("event").requireObject("an event");
        ErrorEvent event = new ErrorEvent(record);
        String rule = data.text("triggered_rule").orElse("alert");
        Map<String, String> attributes = new LinkedHashMap<>(event.attributes());
        attributes.put("rule", rule);
        return event().id(EventId.of("sentry:alert:" + record.identity(rows.file(), "event_id") + ":" + rule))
                .kind(EventKind.ALERT_FIRED)
                .occurredAt(event.time())
                .source(rows.source(record.pointer(), event.id()))
                .text("Alert " + rule + ": " + event.title())
                .link(event.link())
                .putAllAttributes(attributes)
                .build();
    }

    TimelineEvent ofMetric(JsonRows rows) {
        JsonRecord alert = data.at("metric_alert").requireObject("an alert");
        boolean resolved = action.equals("resolved");
        EventTime time = resolved
                ? alert.time("date_closed")
                : alert.has("date_detected") ? alert.time("date_detected") : alert.time("date_created");
        Map<String, String> attributes = new LinkedHashMap<>(alert.texts("identifier", "status"));
        attributes.put("action", action);
        alert.text("alert_rule", "name").ifPresent(name -> attributes.put("rule", name));
        alert.text("alert_rule", "environment").ifPresent(name -> attributes.put("environment", name));
        return event().id(EventId.of("sentry:metric:" + alert.identity(rows.file(), "id") + ":" + action + ":"
                        + time.getEarliest().map(Object::toString).orElse("")))
                .kind(resolved ? EventKind.ALERT_RESOLVED : EventKind.ALERT_FIRED)
                .occurredAt(time)
                .source(rows.source(alert.pointer(), alert.text("id")))
                .text(metricText(alert))
                .link(data.link("web_url"))
                .putAllAttributes(attributes)
                .build();
    }

    private String metricText(JsonRecord alert) {
        String title =
                data.text("description_title").or(() -> alert.text("title")).orElse("Alert " + action);
        return data.text("description_text").map(words -> title + ": " + words).orElse(title);
    }

    private TimelineEventBuilder event() {
        return TimelineEvent.builder().actor(People.sender(message.at("actor")));
    }
}
