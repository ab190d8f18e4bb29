package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.timeline.EventKind;
import java.util.Map;

/** What the types of log entries and of webhook events mean. */
final class PagerDutyKinds {
    /** The schema of the API names the acknowledgement in two ways; real files use both. */
    private static final Map<String, EventKind> OF_ACTION = Map.ofEntries(
            Map.entry("trigger", EventKind.ALERT_FIRED),
            Map.entry("acknowledge", EventKind.ACKNOWLEDGED),
            Map.entry("acknowledgement", EventKind.ACKNOWLEDGED),
            Map.entry("unacknowledge", EventKind.UNACKNOWLEDGED),
            Map.entry("assign", EventKind.ASSIGNED),
            Map.entry("delegate", EventKind.ASSIGNED),
            Map.entry("escalate", EventKind.ESCALATED),
            Map.entry("exhaust_escalation_path", EventKind.ESCALATED),
            Map.entry("repeat_escalation_path", EventKind.ESCALATED),
            Map.entry("notify", EventKind.NOTIFIED),
            Map.entry("annotate", EventKind.NOTE),
            Map.entry("resolve", EventKind.ALERT_RESOLVED),
            Map.entry("snooze", EventKind.STATUS_CHANGE),
            Map.entry("unsnooze", EventKind.STATUS_CHANGE),
            Map.entry("urgency_change", EventKind.STATUS_CHANGE),
            Map.entry("priority_change", EventKind.SEVERITY_CHANGE),
            Map.entry("field_value_change", EventKind.STATUS_CHANGE),
            Map.entry("custom_field_value_change", EventKind.STATUS_CHANGE));

    /** An incident that is reopened alerts again. */
    private static final Map<String, EventKind> OF_EVENT = Map.ofEntries(
            Map.entry("triggered", EventKind.ALERT_FIRED),
            Map.entry("reopened", EventKind.ALERT_FIRED),
            Map.entry("acknowledged", EventKind.ACKNOWLEDGED),
            Map.entry("unacknowledged", EventKind.UNACKNOWLEDGED),
            Map.entry("reassigned", EventKind.ASSIGNED),
            Map.entry("delegated", EventKind.ASSIGNED),
            Map.entry("escalated", EventKind.ESCALATED),
            Map.entry("responder.added", EventKind.NOTIFIED),
            Map.entry("annotated", EventKind.NOTE),
            Map.entry("resolved", EventKind.ALERT_RESOLVED),
            Map.entry("priority_updated", EventKind.SEVERITY_CHANGE),
            Map.entry("status_update_published", EventKind.COMMUNICATION),
            Map.entry("conference_bridge.updated", EventKind.STATUS_CHANGE),
            Map.entry("custom_field_values.updated", EventKind.STATUS_CHANGE),
            Map.entry("service_updated", EventKind.STATUS_CHANGE));

    private PagerDutyKinds() {}

    /** Returns the kind of an action, such as {@code trigger} in {@code trigger_log_entry}. */
    static EventKind ofAction(String action) {
        return OF_ACTION.getOrDefault(action, EventKind.OTHER);
    }

    /** Returns the kind of a webhook v3 event without its resource, such as {@code triggered}. */
    static EventKind ofEvent(String event) {
        return OF_EVENT.getOrDefault(event, EventKind.OTHER);
    }
}
