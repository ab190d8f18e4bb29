package dev.postmortem.model.timeline;

import dev.postmortem.model.timeline.order.StableOrder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Events in the order of a timeline: by time, then by the orderings that can be honoured.
 *
 * @param events the events, in order
 * @param orderings those that name two events of the timeline and form no cycle
 */
record OrderedEvents(List<TimelineEvent> events, List<EventOrdering> orderings) {
    /**
     * Orders events.
     *
     * @param byTime the events by time, ties as given
     * @param all the orderings
     */
    static OrderedEvents of(List<TimelineEvent> byTime, List<EventOrdering> all) {
        if (all.isEmpty()) {
            return new OrderedEvents(byTime, List.of());
        }
        Map<EventId, Integer> places = places(byTime, all);
        List<EventOrdering> known = all.stream()
                .distinct()
                .filter(o -> places.containsKey(o.getBefore()) && places.containsKey(o.getAfter()))
                .toList();
        StableOrder order = StableOrder.of(
                byTime.size(),
                known.stream().mapToInt(o -> places.get(o.getBefore())).toArray(),
                known.stream().mapToInt(o -> places.get(o.getAfter())).toArray());
        return new OrderedEvents(
                IntStream.of(order.toPlaces()).mapToObj(byTime::get).toList(),
                IntStream.range(0, known.size())
                        .filter(edge -> !order.isLeftOut(edge))
                        .mapToObj(known::get)
                        .toList());
    }

    /** Only few events have an ordering, so only their places are kept. */
    private static Map<EventId, Integer> places(List<TimelineEvent> byTime, List<EventOrdering> orderings) {
        Set<EventId> named = new HashSet<>();
        for (EventOrdering ordering : orderings) {
            named.add(ordering.getBefore());
            named.add(ordering.getAfter());
        }
        Map<EventId, Integer> places = new HashMap<>();
        for (int place = 0; place < byTime.size(); place++) {
            EventId id = byTime.get(place).getId();
            if (named.contains(id)) {
                places.putIfAbsent(id, place);
            }
        }
        return places;
    }
}
