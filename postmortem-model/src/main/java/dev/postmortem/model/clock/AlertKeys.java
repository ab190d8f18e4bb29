package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The correlation keys of alerts: which one names the end of which, and who told of it first. */
final class AlertKeys {
    static final String RESOLVED = ":resolved";

    private static final String FIRED = ":fired";
    private static final String GROUP = "group:";
    private static final Set<EventKind> TOLD = Set.of(EventKind.ALERT_FIRED, EventKind.ALERT_RESOLVED);

    private AlertKeys() {}

    /**
     * {@return the keys that the end of a fired alert has; those of a group name several alerts and have no one end}
     */
    static Stream<String> endsOf(TimelineEvent fired) {
        return keys(fired)
                .filter(key -> !isGroup(key) && key.endsWith(FIRED))
                .map(key -> key.substring(0, key.length() - FIRED.length()) + RESOLVED);
    }

    static Stream<HappensBefore> announcements(List<TimelineEvent> records, Predicate<TimelineEvent> isOfMonitor) {
        List<TimelineEvent> keyed =
                records.stream().filter(e -> !e.getCorrelationKeys().isEmpty()).toList();
        List<TimelineEvent> own = keyed.stream()
                .filter(e -> TOLD.contains(e.getKind()) && isOfMonitor.test(e))
                .toList();
        List<TimelineEvent> told =
                keyed.stream().filter(e -> !isOfMonitor.test(e)).toList();
        Set<String> ambiguous = ambiguousGroups(own, told);
        return new KeyedPairs()
                .before(own, e -> keys(e).filter(key -> !ambiguous.contains(key)))
                .after(told, AlertKeys::keys)
                .pairs();
    }

    static Stream<String> keys(TimelineEvent event) {
        return event.getCorrelationKeys().stream().map(CorrelationKey::toString);
    }

    /** The groups with several records of the monitor, or several of one other system. */
    private static Set<String> ambiguousGroups(List<TimelineEvent> own, List<TimelineEvent> told) {
        Set<String> ambiguous = new HashSet<>();
        Map<String, Set<String>> seen = new HashMap<>();
        own.forEach(e -> keys(e).filter(key -> isGroup(key)
                        && !seen.computeIfAbsent(key, k -> new HashSet<>()).add(""))
                .forEach(ambiguous::add));
        told.forEach(e -> keys(e).filter(key -> isGroup(key)
                        && !seen.computeIfAbsent(key, k -> new HashSet<>())
                                .add(e.getSource().getSystem()))
                .forEach(ambiguous::add));
        return ambiguous;
    }

    private static boolean isGroup(String key) {
        return key.startsWith(GROUP);
    }
}
