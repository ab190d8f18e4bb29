package dev.postmortem.render.timeline;

import dev.postmortem.model.timeline.EventKind;
import java.util.Set;

/** The rows of the drawing, from top to bottom. */
enum Lane {
    ALERTS("Alerts and pages"),
    CHANGES("Changes"),
    PEOPLE("People"),
    STATUS("Status and customers"),
    SYSTEMS("Systems");

    private static final Set<EventKind> ALERT_KINDS = Set.of(
            EventKind.ALERT_FIRED,
            EventKind.ALERT_RESOLVED,
            EventKind.ACKNOWLEDGED,
            EventKind.UNACKNOWLEDGED,
            EventKind.ASSIGNED,
            EventKind.ESCALATED,
            EventKind.NOTIFIED);
    private static final Set<EventKind> CHANGE_KINDS = Set.of(
            EventKind.DEPLOYMENT_STARTED,
            EventKind.DEPLOYMENT_FINISHED,
            EventKind.DEPLOYMENT_FAILED,
            EventKind.ROLLBACK,
            EventKind.CONFIG_CHANGE,
            EventKind.RELEASE);
    private static final Set<EventKind> STATUS_KINDS = Set.of(
            EventKind.STATUS_CHANGE,
            EventKind.SEVERITY_CHANGE,
            EventKind.IMPACT_CHANGE,
            EventKind.COMMUNICATION,
            EventKind.CUSTOMER_REPORT);
    private static final Set<EventKind> SYSTEM_KINDS =
            Set.of(EventKind.LOG, EventKind.OBSERVATION, EventKind.CHAT_SYSTEM, EventKind.OTHER);

    private final String title;

    Lane(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Lane of(EventKind kind) {
        if (ALERT_KINDS.contains(kind)) {
            return ALERTS;
        }
        if (CHANGE_KINDS.contains(kind)) {
            return CHANGES;
        }
        if (STATUS_KINDS.contains(kind)) {
            return STATUS;
        }
        return SYSTEM_KINDS.contains(kind) ? SYSTEMS : PEOPLE;
    }
}
