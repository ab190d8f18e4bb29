package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.timeline.EventKind;
import java.util.Locale;
import java.util.Map;

/** What the actions of webhooks mean; teams add actions of their own. */
final class ActionWords {
    private static final Map<String, EventKind> KINDS = Map.ofEntries(
            Map.entry("Create", EventKind.ALERT_FIRED),
            Map.entry("Acknowledge", EventKind.ACKNOWLEDGED),
            Map.entry("UnAcknowledge", EventKind.UNACKNOWLEDGED),
            Map.entry("AddNote", EventKind.NOTE),
            Map.entry("AddRecipient", EventKind.NOTIFIED),
            Map.entry("AddResponder", EventKind.NOTIFIED),
            Map.entry("AddTeam", EventKind.NOTIFIED),
            Map.entry("AssignOwnership", EventKind.ASSIGNED),
            Map.entry("AssignOwnershipToTeam", EventKind.ASSIGNED),
            Map.entry("AssignOwnershipForTeams", EventKind.ASSIGNED),
            Map.entry("TakeOwnership", EventKind.ASSIGNED),
            Map.entry("Escalate", EventKind.ESCALATED),
            Map.entry("EscalateNext", EventKind.ESCALATED),
            Map.entry("EscalateToNext", EventKind.ESCALATED),
            Map.entry("UpdatePriority", EventKind.SEVERITY_CHANGE),
            Map.entry("Snooze", EventKind.STATUS_CHANGE),
            Map.entry("SnoozeEnd", EventKind.STATUS_CHANGE),
            Map.entry("UnSnooze", EventKind.STATUS_CHANGE),
            Map.entry("Delete", EventKind.STATUS_CHANGE),
            Map.entry("Close", EventKind.ALERT_RESOLVED));

    private static final Map<String, String> DONE = Map.of(
            "Create", "Alert created",
            "Acknowledge", "Alert acknowledged",
            "UnAcknowledge", "Alert unacknowledged",
            "AddNote", "Note added",
            "Escalate", "Alert escalated",
            "Close", "Alert closed",
            "Delete", "Alert deleted",
            "Snooze", "Alert snoozed");

    private ActionWords() {}

    static EventKind kindOf(String action) {
        return KINDS.getOrDefault(action, EventKind.OTHER);
    }

    /** Returns what was done in words; the name that a team gave to an action stays as it is. */
    static String done(String action) {
        if (action.isEmpty()) {
            return "Alert changed";
        }
        String words = action.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String named = KINDS.containsKey(action) ? "Alert: " + words : action;
        return DONE.getOrDefault(action, named);
    }
}
