package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.timeline.EventKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the lines of a log tell; they are English, and nothing but their first words says what was done. */
final class LogWords {
    private static final List<Map.Entry<String, EventKind>> BEGINNINGS = List.of(
            Map.entry("created", EventKind.ALERT_FIRED),
            Map.entry("acknowledged", EventKind.ACKNOWLEDGED),
            Map.entry("unacknowledged", EventKind.UNACKNOWLEDGED),
            Map.entry("closed", EventKind.ALERT_RESOLVED),
            Map.entry("auto-closed", EventKind.ALERT_RESOLVED),
            Map.entry("automatically closed", EventKind.ALERT_RESOLVED),
            Map.entry("escalated", EventKind.ESCALATED),
            Map.entry("assigned", EventKind.ASSIGNED),
            Map.entry("ownership", EventKind.ASSIGNED),
            Map.entry("took ownership", EventKind.ASSIGNED),
            Map.entry("notified", EventKind.NOTIFIED),
            Map.entry("sent ", EventKind.NOTIFIED),
            Map.entry("added note", EventKind.NOTE),
            Map.entry("note added", EventKind.NOTE),
            Map.entry("snooze", EventKind.STATUS_CHANGE),
            Map.entry("unsnooze", EventKind.STATUS_CHANGE),
            Map.entry("priority ", EventKind.SEVERITY_CHANGE),
            Map.entry("property [priority]", EventKind.SEVERITY_CHANGE));

    private LogWords() {}

    /** Returns the kind of a line; another one than those known keeps its text and is of no kind. */
    static EventKind kindOf(String log) {
        String words = log.strip().toLowerCase(Locale.ROOT);
        String done = words.startsWith("alert ") ? words.substring("alert ".length()) : words;
        return BEGINNINGS.stream()
                .filter(beginning -> done.startsWith(beginning.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(EventKind.OTHER);
    }
}
