package dev.postmortem.model.phase;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an event says about the course of an incident. */
enum Sign {
    /** Something changed that may have led to it. */
    CHANGED,
    /** A customer told of it. */
    REPORTED,
    /** An alert fired. */
    FIRED,
    /** People opened it, or opened it again. */
    OPENED,
    /** Somebody took it. */
    ACKNOWLEDGED,
    /** Somebody joined, which shows that it was taken. */
    JOINED,
    /** What contributed was understood. */
    IDENTIFIED,
    /** The effect was limited. */
    MITIGATED,
    /** An alert was over. */
    CALMED,
    /** People resolved it. */
    RESOLVED;

    private static final Map<EventKind, Sign> BY_KIND = Map.ofEntries(
            Map.entry(EventKind.DEPLOYMENT_STARTED, CHANGED),
            Map.entry(EventKind.DEPLOYMENT_FINISHED, CHANGED),
            Map.entry(EventKind.CONFIG_CHANGE, CHANGED),
            Map.entry(EventKind.RELEASE, CHANGED),
            Map.entry(EventKind.CUSTOMER_REPORT, REPORTED),
            Map.entry(EventKind.ALERT_FIRED, FIRED),
            Map.entry(EventKind.ALERT_RESOLVED, CALMED),
            Map.entry(EventKind.ACKNOWLEDGED, ACKNOWLEDGED),
            Map.entry(EventKind.RESPONDER_JOINED, JOINED),
            Map.entry(EventKind.HYPOTHESIS_CONFIRMED, IDENTIFIED));

    private static final Map<String, Sign> BY_STATUS = Map.of(
            "open", OPENED,
            "opened", OPENED,
            "reopened", OPENED,
            "investigating", OPENED,
            "identified", IDENTIFIED,
            "monitoring", MITIGATED,
            "mitigated", MITIGATED,
            "resolved", RESOLVED);

    /** {@return what an event says; absent if nothing} */
    static Optional<Sign> of(TimelineEvent event) {
        if (!event.getKind().equals(EventKind.STATUS_CHANGE)) {
            return Optional.ofNullable(BY_KIND.get(event.getKind()));
        }
        return Optional.ofNullable(event.getAttributes().get("status"))
                .map(status -> BY_STATUS.get(status.toLowerCase(Locale.ROOT)));
    }
}
