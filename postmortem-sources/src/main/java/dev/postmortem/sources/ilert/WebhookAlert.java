package dev.postmortem.sources.ilert;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Locale;

/** A webhook: an alert as it was, and what had happened to it, which often has no time. */
final class WebhookAlert {
    private final JsonRecord alert;
    private final JsonRows rows;

    WebhookAlert(JsonRecord alert, JsonRows rows) {
        this.alert = alert;
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        Alert known = new Alert(alert, rows);
        List<TimelineEvent> events = known.known();
        String type = alert.text("eventType").orElse("");
        if (Alert.isWithout(events, kind(type.toLowerCase(Locale.ROOT)))) {
            known.problem("the message says \"" + type + "\", but not when");
        }
        return events;
    }

    /** Alerts were called incidents before, and accepting them acknowledging. */
    private static EventKind kind(String type) {
        if (type.endsWith("-created")) {
            return EventKind.ALERT_FIRED;
        }
        if (type.endsWith("-resolved")) {
            return EventKind.ALERT_RESOLVED;
        }
        boolean accepted = type.endsWith("-accepted") || type.endsWith("-acknowledged");
        return accepted ? EventKind.ACKNOWLEDGED : EventKind.OTHER;
    }
}
