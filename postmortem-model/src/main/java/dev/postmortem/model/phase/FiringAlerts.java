package dev.postmortem.model.phase;

import dev.postmortem.model.timeline.EventId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The alerts that fire at a moment; one that several systems tell of is over as soon as one of them says so. */
final class FiringAlerts {
    private final Map<String, EventId> facts = new HashMap<>();
    private final Set<EventId> firing = new HashSet<>();

    void add(Marker fired) {
        fired.alerts().forEach(alert -> facts.put(alert, fired.fact()));
        firing.add(fired.fact());
    }

    void remove(Marker calmed) {
        calmed.alerts().map(facts::remove).filter(Objects::nonNull).forEach(firing::remove);
    }

    boolean hasNone() {
        return firing.isEmpty();
    }
}
