package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A webhook: what was done to an alert. */
final class AlertAction {
    private final JsonRecord message;
    private final JsonRecord alert;
    private final String action;

    AlertAction(JsonRecord message) {
        this.message = message;
        this.alert = message.at("alert");
        this.action = message.text("action").orElse("");
    }

    TimelineEvent toEvent(JsonRows rows) {
        message.requireObject("a webhook message");
        alert.requireObject("an alert");
        EventKind kind = ActionWords.kindOf(action);
        EventTime time = time();
        return TimelineEvent.builder()
                .id(EventId.of("opsgenie:alert:" + alert.identity(rows.file(), "alertId") + ":" + phase(time)))
                .kind(kind)
                .occurredAt(time)
                .source(rows.source(message.pointer(), alert.text("alertId")))
                .actor(People.actor(alert.text("username").or(() -> alert.text("updatedBy")), alert.text("userId")))
                .text(text())
                .putAllAttributes(attributes())
                .addAllCorrelationKeys(new AlertKeys(alert.text("alertId"), alert.text("alias")).of(kind))
                .build();
    }

    /** An alert is created once; anything else may happen to it again. */
    private String phase(EventTime time) {
        return isCreation()
                ? "created"
                : action + ":" + time.getEarliest().map(Object::toString).orElse("");
    }

    private boolean isCreation() {
        return action.equals("Create");
    }

    /** The time of creation stays the same in all later messages. */
    private EventTime time() {
        if (isCreation() && alert.has("createdAt")) {
            return AlertTimes.millis(alert.at("createdAt"));
        }
        if (alert.has("updatedAt")) {
            return AlertTimes.nanos(alert.at("updatedAt"));
        }
        throw new RowProblem(
                "source.no-time",
                "Opsgenie sends no time with \"" + action + "\" in a webhook",
                "export the log of the alert, which has it: GET /v2/alerts/"
                        + alert.text("alertId").orElse("{id}") + "/logs; or add the event by hand");
    }

    private String text() {
        String text = AlertWords.text(ActionWords.done(action), alert);
        return alert.text("note").map(note -> text + ": " + note).orElse(text);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(AlertWords.attributes(alert));
        alert.text("alertId").ifPresent(id -> attributes.put("alert", id));
        attributes.putAll(message.texts("action", "escalationName"));
        attributes.putAll(
                alert.texts("recipient", "team", "addedTags", "removedTags", "snoozedUntil", "snoozeEndDate"));
        message.text("integrationName").ifPresent(name -> attributes.put("integration", name));
        message.text("escalationNotify", "name").ifPresent(name -> attributes.put("notified", name));
        via().ifPresent(source -> attributes.put("via", source));
        return attributes;
    }

    private Optional<String> via() {
        return message.text("source", "name").or(() -> message.text("source", "type"));
    }
}
