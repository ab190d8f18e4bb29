package dev.postmortem.sources.grafana;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.sources.json.JsonRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A change of the state of an alert, in the words of old or of unified alerting.
 *
 * @param before the state before; absent if the record does not say
 * @param now the state
 */
record AlertState(Optional<String> before, String now) {
    private static final Set<String> FIRING = Set.of("alerting", "firing");
    private static final Set<String> WELL = Set.of("ok", "normal");

    static Optional<AlertState> of(JsonRecord annotation) {
        return annotation.text("newState").map(now -> new AlertState(annotation.text("prevState"), now));
    }

    /** An alert that was never more than pending has nothing to resolve. */
    EventKind kind() {
        if (FIRING.contains(name(now))) {
            return EventKind.ALERT_FIRED;
        }
        boolean fired = before.map(state -> FIRING.contains(name(state))).orElse(true);
        return WELL.contains(name(now)) && fired ? EventKind.ALERT_RESOLVED : EventKind.STATUS_CHANGE;
    }

    String words() {
        return before.map(state -> state + " -> " + now).orElse(now);
    }

    /** Unified alerting adds a reason: {@code Normal (MissingSeries)}. */
    private static String name(String state) {
        return state.toLowerCase(Locale.ROOT).replaceFirst(" ?[(].*", "");
    }
}
