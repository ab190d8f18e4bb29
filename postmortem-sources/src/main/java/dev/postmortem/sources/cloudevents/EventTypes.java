package dev.postmortem.sources.cloudevents;

import dev.postmortem.model.timeline.EventKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the types of CDEvents mean, such as {@code dev.cdevents.incident.detected.0.3.0}. */
final class EventTypes {
    private static final Pattern TYPE = Pattern.compile("dev\\.cdevents\\.([a-z]{1,99})\\.([a-z]{1,99})(?:\\..*)?");

    private static final Map<String, EventKind> KINDS = Map.of(
            "incident detected", EventKind.ALERT_FIRED,
            "incident reported", EventKind.ALERT_FIRED,
            "incident resolved", EventKind.ALERT_RESOLVED,
            "service deployed", EventKind.DEPLOYMENT_FINISHED,
            "service upgraded", EventKind.DEPLOYMENT_FINISHED,
            "service rolledback", EventKind.ROLLBACK,
            "service removed", EventKind.CONFIG_CHANGE,
            "artifact published", EventKind.RELEASE);

    private EventTypes() {}

    static EventKind kind(String type) {
        return parts(type).map(KINDS::get).orElse(EventKind.OTHER);
    }

    /** Returns what happened in words; the type itself where it is none of CDEvents. */
    static String words(String type) {
        return parts(type)
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .map(words -> words.replace("rolledback", "rolled back"))
                .orElse(type);
    }

    private static Optional<String> parts(String type) {
        Matcher parts = TYPE.matcher(type);
        return parts.matches() ? Optional.of(parts.group(1) + " " + parts.group(2)) : Optional.empty();
    }
}
