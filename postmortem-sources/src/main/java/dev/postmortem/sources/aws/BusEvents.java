package dev.postmortem.sources.aws;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells whose event an event of the bus is: one of an alarm, an audit record, or any other. */
final class BusEvents {
    private BusEvents() {}

    static TimelineEvent event(JsonRecord event, JsonRows rows) {
        event.requireObject("an event of EventBridge");
        JsonRecord detail = event.at("detail");
        if (detail.has("alarmName") && detail.has("state", "value")) {
            return alarm(event, detail).toEvent(event, rows);
        }
        if (detail.has("eventName") && detail.has("eventSource") && detail.has("eventTime")) {
            return new TrailRecord(detail).toEvent(rows);
        }
        return new BusEvent(event).toEvent(rows);
    }

    /** The state has a time of its own, which is that of the history; the event has whole seconds. */
    private static AlarmChange alarm(JsonRecord event, JsonRecord detail) {
        Map<String, String> attributes = new LinkedHashMap<>(event.texts("account", "region"));
        attributes.putAll(detail.at("configuration").texts("description", "alarmRule"));
        return new AlarmChange(
                AwsRecords.required(detail, "alarmName"),
                detail.text("previousState", "value"),
                AwsRecords.required(detail, "state", "value"),
                detail.has("state", "timestamp") ? detail.time("state", "timestamp") : event.time("time"),
                detail.text("state", "reason"),
                attributes);
    }
}
