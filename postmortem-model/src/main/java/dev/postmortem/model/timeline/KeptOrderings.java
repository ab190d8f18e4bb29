package dev.postmortem.model.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The orderings of a timeline of which some events are left out, so that the others stay in their order.
 *
 * <p>An event that stands behind a later one waits for it, be it by a proof alone or by proofs and times in turn. If what
 * proves that was left out, the event waits instead for the last one before it that is later, by the rule that made it
 * wait. There is at most one such ordering for each event that waits, and none where all events are kept. Linear in events
 * and orderings.
 */
final class KeptOrderings {
    private final List<TimelineEvent> events;
    private final BitSet kept;
    private final Map<EventId, Integer> places = new HashMap<>();
    private final Map<EventId, List<EventOrdering>> awaited = new HashMap<>();

    private KeptOrderings(Timeline timeline, BitSet kept) {
        this.events = timeline.getEvents();
        this.kept = kept;
        for (EventOrdering ordering : timeline.getOrderings()) {
            places.put(ordering.getBefore(), -1);
            places.put(ordering.getAfter(), -1);
            awaited.computeIfAbsent(ordering.getAfter(), id -> new ArrayList<>(1))
                    .add(ordering);
        }
        for (int place = 0; place < events.size(); place++) {
            int here = place;
            places.computeIfPresent(events.get(place).getId(), (id, known) -> earlier(known, here));
        }
    }

    /**
     * Returns the orderings.
     *
     * @param timeline the timeline
     * @param kept the places of the events that are kept
     * @return its orderings, and those in place of what was left out
     */
    static List<EventOrdering> of(Timeline timeline, BitSet kept) {
        List<EventOrdering> orderings = timeline.getOrderings();
        if (orderings.isEmpty()) {
            return List.of();
        }
        List<EventOrdering> all = new ArrayList<>(orderings);
        new KeptOrderings(timeline, kept).addBridges(all);
        return all;
    }

    /** As a timeline finds the event of an ordering, should several have its id. */
    private int earlier(int known, int place) {
        return known < 0 || time(place).isBefore(time(known)) ? place : known;
    }

    private void addBridges(List<EventOrdering> all) {
        Deque<Integer> later = new ArrayDeque<>();
        for (int place = kept.nextSetBit(0); place >= 0; place = kept.nextSetBit(place + 1)) {
            while (!later.isEmpty() && !time(later.peek()).isAfter(time(place))) {
                later.pop();
            }
            if (!later.isEmpty()) {
                bridge(later.peek(), place).ifPresent(all::add);
            }
            later.push(place);
        }
    }

    /** {@return what makes an event wait for a later one, if nothing that is kept does} */
    private Optional<EventOrdering> bridge(int later, int waiting) {
        EventId id = events.get(waiting).getId();
        List<EventOrdering> reasons = awaited.getOrDefault(id, List.of());
        boolean waits = reasons.stream().map(this::placeBefore).anyMatch(place -> place >= later && kept.get(place));
        return waits
                ? Optional.empty()
                : reasons.stream()
                        .max(Comparator.comparing(this::placeBefore).thenComparing(EventOrdering::getRule))
                        .map(last -> EventOrdering.of(events.get(later).getId(), id, last.getRule()));
    }

    private int placeBefore(EventOrdering ordering) {
        return places.getOrDefault(ordering.getBefore(), -1);
    }

    private Instant time(int place) {
        return events.get(place).getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }
}
