package dev.postmortem.sources.ilert;

import dev.postmortem.model.timeline.EventKind;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the types of log entries mean; new ones appear over time and are of no kind. */
final class LogTypes {
    private static final Map<String, EventKind> KINDS = Map.ofEntries(
            Map.entry("AlertReceived", EventKind.ALERT_FIRED),
            Map.entry("AlertCreatedByUser", EventKind.ALERT_FIRED),
            Map.entry("EmailReceived", EventKind.ALERT_FIRED),
            Map.entry("HeartbeatOverdue", EventKind.ALERT_FIRED),
            Map.entry("AlertAutoResolved", EventKind.ALERT_RESOLVED),
            Map.entry("EmailResolved", EventKind.ALERT_RESOLVED),
            Map.entry("HeartbeatResolved", EventKind.ALERT_RESOLVED),
            Map.entry("AlertAssignedBySystem", EventKind.ASSIGNED),
            Map.entry("AlertAssignedByUser", EventKind.ASSIGNED),
            Map.entry("AlertAssignedToPolicy", EventKind.ASSIGNED),
            Map.entry("AlertAssignedToSchedule", EventKind.ASSIGNED),
            Map.entry("AlertEscalatedToLevel", EventKind.ESCALATED),
            Map.entry("AlertRaisedBySystem", EventKind.ESCALATED),
            Map.entry("AlertRaisedByUser", EventKind.ESCALATED),
            Map.entry("AlertCommentAdded", EventKind.NOTE),
            Map.entry("AlertCommentAddedBySystem", EventKind.NOTE),
            Map.entry("AlertCommentPublished", EventKind.COMMUNICATION),
            Map.entry("Notification", EventKind.NOTIFIED),
            Map.entry("Call", EventKind.NOTIFIED),
            Map.entry("ParallelCall", EventKind.NOTIFIED),
            Map.entry("InComIncidentCreated", EventKind.STATUS_CHANGE),
            Map.entry("InComIncidentResolved", EventKind.STATUS_CHANGE),
            Map.entry("InComServiceTransition", EventKind.IMPACT_CHANGE));

    /** What a person or a monitor answered stands only in the variables. */
    private static final Set<String> ANSWERS = Set.of("UserResponse", "AlertSourceResponse");

    private static final Map<String, EventKind> OF_ANSWER = Map.of(
            "ACCEPT", EventKind.ACKNOWLEDGED,
            "ACCEPTED", EventKind.ACKNOWLEDGED,
            "RESOLVE", EventKind.ALERT_RESOLVED,
            "RESOLVED", EventKind.ALERT_RESOLVED);

    private LogTypes() {}

    /**
     * Returns the kind of an entry.
     *
     * @param type its type, such as {@code AlertReceivedLogEntry}
     * @param variables the values of its variables
     */
    static EventKind kindOf(String type, Collection<String> variables) {
        String name = name(type);
        return ANSWERS.contains(name)
                ? answer(variables).orElse(EventKind.STATUS_CHANGE)
                : KINDS.getOrDefault(name, EventKind.OTHER);
    }

    /** Returns a type in words. */
    static String words(String type) {
        String words = name(type).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return words.isEmpty()
                ? "Log entry"
                : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static Optional<EventKind> answer(Collection<String> variables) {
        return variables.stream()
                .map(value -> value.toUpperCase(Locale.ROOT))
                .filter(OF_ANSWER::containsKey)
                .findFirst()
                .map(OF_ANSWER::get);
    }

    /** Alerts were called incidents before; the entries of that time are of the same types. */
    private static String name(String type) {
        String name = type.replaceFirst("Log(?:Entry)?$", "");
        return name.startsWith("Incident") ? "Alert" + name.substring("Incident".length()) : name;
    }
}
