package dev.postmortem.model.clock;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.order.StableOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the pairs that a timeline has to be told of, because the adjusted times of its events alone do not put them in
 * order.
 *
 * <p>An event that has to wait for others stands behind the last of them, so one pair for each such event is enough to
 * bring about the order that all pairs together ask for.
 */
final class HonouredOrder {
    /** As many findings of one id as a review lists. */
    private static final int MOST_CYCLES = 25;

    private final List<TimelineEvent> events;
    private final TreeMap<Long, EventOrdering> byPlaces = new TreeMap<>();
    private final List<EventOrdering> edges;
    private final int[] before;
    private final int[] after;

    /**
     * Creates an order.
     *
     * @param byTime the events in the order of their adjusted times
     * @param proven what is proven; what names no two events with known times is passed over
     */
    HonouredOrder(List<TimelineEvent> byTime, Collection<EventOrdering> proven) {
        this.events = byTime;
        Map<EventId, Integer> places = places(proven);
        for (EventOrdering ordering : proven) {
            Integer first = places.get(ordering.getBefore());
            Integer second = places.get(ordering.getAfter());
            if (first != null && second != null && !first.equals(second)) {
                byPlaces.merge(key(first, second), ordering, HonouredOrder::firstByRule);
            }
        }
        this.edges = List.copyOf(byPlaces.values());
        this.before = edges.stream()
                .mapToInt(e -> places.getOrDefault(e.getBefore(), 0))
                .toArray();
        this.after = edges.stream()
                .mapToInt(e -> places.getOrDefault(e.getAfter(), 0))
                .toArray();
    }

    /**
     * Finds the pairs.
     *
     * @param findings takes those that cannot all be true
     * @return the pairs, in the order of the events that wait
     */
    List<EventOrdering> needed(List<Finding> findings) {
        boolean byTimeAlone =
                IntStream.range(0, edges.size()).allMatch(e -> time(before[e]).isBefore(time(after[e])));
        if (byTimeAlone) {
            return List.of();
        }
        StableOrder order = StableOrder.of(events.size(), before, after);
        order.getCycles().stream()
                .limit(MOST_CYCLES)
                .forEach(cycle -> findings.add(ClockFindings.orderCycle(told(cycle))));
        int more = order.getCycles().size() - MOST_CYCLES;
        if (more > 0) {
            findings.add(ClockFindings.moreOrderCycles(more));
        }
        return needed(order);
    }

    private List<EventOrdering> needed(StableOrder order) {
        int[] places = order.toPlaces();
        int[] rank = new int[places.length];
        Instant[] latestSoFar = new Instant[places.length];
        for (int i = 0; i < places.length; i++) {
            rank[places[i]] = i;
            Instant time = time(places[i]);
            latestSoFar[i] = i > 0 && latestSoFar[i - 1].isAfter(time) ? latestSoFar[i - 1] : time;
        }
        TreeMap<Integer, Integer> lastAwaited = new TreeMap<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!order.isLeftOut(edge)) {
                lastAwaited.merge(rank[after[edge]], edge, (a, b) -> rank[before[a]] > rank[before[b]] ? a : b);
            }
        }
        return lastAwaited.values().stream()
                .filter(edge -> !latestSoFar[rank[before[edge]]].isBefore(time(after[edge])))
                .map(edges::get)
                .toList();
    }

    private List<EventOrdering> told(int[] cycle) {
        List<EventOrdering> told = new ArrayList<>();
        for (int i = 0; i < cycle.length; i++) {
            Optional.ofNullable(byPlaces.get(key(cycle[i], cycle[(i + 1) % cycle.length])))
                    .ifPresent(told::add);
        }
        return told;
    }

    private long key(int first, int second) {
        return (long) first * events.size() + second;
    }

    private Map<EventId, Integer> places(Collection<EventOrdering> proven) {
        Map<EventId, Integer> places = new HashMap<>();
        for (EventOrdering ordering : proven) {
            places.put(ordering.getBefore(), -1);
            places.put(ordering.getAfter(), -1);
        }
        for (int place = 0; place < events.size(); place++) {
            TimelineEvent event = events.get(place);
            if (event.getOccurredAt().hasInstant()) {
                places.replace(event.getId(), -1, place);
            }
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    private Instant time(int place) {
        return events.get(place).getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }

    private static EventOrdering firstByRule(EventOrdering one, EventOrdering other) {
        return one.getRule().compareTo(other.getRule()) <= 0 ? one : other;
    }
}
