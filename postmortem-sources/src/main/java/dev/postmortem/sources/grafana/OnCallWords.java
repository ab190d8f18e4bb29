package dev.postmortem.sources.grafana;

import dev.postmortem.model.timeline.EventKind;
import java.util.Map;

/** What the events of alert groups mean; a group that is opened again alerts again. */
final class OnCallWords {
    private static final Map<String, EventKind> KINDS = Map.ofEntries(
            Map.entry("alert group created", EventKind.ALERT_FIRED),
            Map.entry("acknowledge", EventKind.ACKNOWLEDGED),
            Map.entry("unacknowledge", EventKind.UNACKNOWLEDGED),
            Map.entry("resolve", EventKind.ALERT_RESOLVED),
            Map.entry("unresolve", EventKind.ALERT_FIRED),
            Map.entry("escalation", EventKind.ESCALATED),
            Map.entry("personal notification", EventKind.NOTIFIED),
            Map.entry("status change", EventKind.STATUS_CHANGE),
            Map.entry("silence", EventKind.STATUS_CHANGE),
            Map.entry("unsilence", EventKind.STATUS_CHANGE));

    private static final Map<String, String> DONE = Map.of(
            "alert group created", "Alert group created",
            "acknowledge", "Alert group acknowledged",
            "unacknowledge", "Alert group unacknowledged",
            "resolve", "Alert group resolved",
            "unresolve", "Alert group opened again",
            "silence", "Alert group silenced",
            "unsilence", "Alert group no longer silenced",
            "escalation", "Alert group escalated");

    private OnCallWords() {}

    static EventKind kindOf(String type) {
        return KINDS.getOrDefault(type, EventKind.OTHER);
    }

    static String done(String type) {
        return DONE.getOrDefault(type, type.isEmpty() ? "Alert group changed" : "Alert group: " + type);
    }
}
