package dev.postmortem.model.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes joins apart and puts them together again. Linear in the events and the originals, but for a sort. */
final class JoinedRecords {
    private JoinedRecords() {}

    /** The originals stand where their event stood; a sort that keeps ties moves those of another time. */
    static Timeline apart(Timeline timeline, Collection<EventJoin> joins) {
        TimelineFacts facts = TimelineFacts.of(joins);
        Set<EventId> taken = new HashSet<>();
        List<TimelineEvent> events = new ArrayList<>();
        for (TimelineEvent event : timeline.getEvents()) {
            List<TimelineEvent> originals = facts.originals(event);
            events.addAll(originals.size() == 1 || taken.add(event.getId()) ? originals : List.of(event));
        }
        Set<EventJoin> gone = new HashSet<>(joins);
        return Timeline.of(
                events,
                timeline.getJoins().stream()
                        .filter(join -> !gone.contains(join))
                        .toList(),
                timeline.getOrderings());
    }

    static Timeline together(Timeline timeline, List<EventJoin> joins) {
        Set<TimelineEvent> here = new HashSet<>(timeline.getEvents());
        Set<TimelineEvent> hidden = new HashSet<>();
        for (EventJoin join : joins) {
            TimelineEvent shown = shown(join);
            for (TimelineEvent original : join.getOriginals()) {
                requireThere(here.contains(original), original, join);
                if (!original.equals(shown)) {
                    hidden.add(original);
                }
            }
        }
        Timeline kept = timeline.filter(e -> !hidden.contains(e));
        return timeline(
                kept.getEvents(),
                Stream.concat(timeline.getJoins().stream(), joins.stream()).toList(),
                kept.getOrderings());
    }

    private static void requireThere(boolean there, TimelineEvent original, EventJoin join) {
        if (!there) {
            throw new IllegalArgumentException("the join of " + join.getEvent() + " has the record " + original.getId()
                    + ", which does not stand on this timeline as it is in the join; take the timeline apart first");
        }
    }

    private static TimelineEvent shown(EventJoin join) {
        return TimelineFacts.newest(join.getOriginals(), join.getEvent())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the event " + join.getEvent() + " is none of the originals of its join; add it to them"));
    }

    /** The timeline of some events whose joins are in the order of their events. */
    static Timeline timeline(List<TimelineEvent> events, List<EventJoin> joins, List<EventOrdering> orderings) {
        Timeline ordered = Timeline.of(events, List.of(), orderings);
        Map<EventId, Integer> places = new HashMap<>();
        for (TimelineEvent event : ordered.getEvents()) {
            places.putIfAbsent(event.getId(), places.size());
        }
        return Timeline.of(
                ordered.getEvents(),
                joins.stream()
                        .sorted(Comparator.comparing(join -> places.getOrDefault(join.getEvent(), Integer.MAX_VALUE)))
                        .toList(),
                ordered.getOrderings());
    }
}
