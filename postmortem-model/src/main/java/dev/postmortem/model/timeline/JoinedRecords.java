package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Takes joins apart and puts them together again. Linear in the events and the originals, but for a sort. */
final class JoinedRecords {
    private JoinedRecords() {}

    /** The originals stand where their event stood; a sort that keeps ties moves those of another time. */
    static Timeline apart(Timeline timeline, Collection<EventJoin> joins) {
        Map<EventId, List<TimelineEvent>> originals = new HashMap<>();
        joins.forEach(join -> originals.merge(join.getEvent(), join.getOriginals(), JoinedRecords::both));
        List<TimelineEvent> events = new ArrayList<>();
        for (TimelineEvent event : timeline.getEvents()) {
            List<TimelineEvent> records = originals.remove(event.getId());
            events.addAll(records == null ? List.of(event) : records);
        }
        Set<EventJoin> gone = new HashSet<>(joins);
        return Timeline.of(
                events,
                timeline.getJoins().stream()
                        .filter(join -> !gone.contains(join))
                        .toList(),
                timeline.getOrderings());
    }

    /** A document that people edited may tell of two joins of one event. */
    private static List<TimelineEvent> both(List<TimelineEvent> first, List<TimelineEvent> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
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
        return Timeline.of(
                kept.getEvents(), inOrder(kept.getEvents(), timeline.getJoins(), joins), kept.getOrderings());
    }

    private static void requireThere(boolean there, TimelineEvent original, EventJoin join) {
        if (!there) {
            throw new IllegalArgumentException("the join of " + join.getEvent() + " has the record " + original.getId()
                    + ", which does not stand on this timeline as it is in the join; take the timeline apart first");
        }
    }

    /** Of several revisions of one record the newest stands for the fact. */
    private static TimelineEvent shown(EventJoin join) {
        return join.getOriginals().stream()
                .filter(original -> original.getId().equals(join.getEvent()))
                .reduce((first, next) -> revision(next) > revision(first) ? next : first)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the event " + join.getEvent() + " is none of the originals of its join; add it to them"));
    }

    private static long revision(TimelineEvent event) {
        return event.getRevision().orElse(Long.MIN_VALUE);
    }

    private static List<EventJoin> inOrder(List<TimelineEvent> events, List<EventJoin> some, List<EventJoin> others) {
        Map<EventId, Integer> places = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            places.putIfAbsent(events.get(i).getId(), i);
        }
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(join -> places.getOrDefault(join.getEvent(), Integer.MAX_VALUE)))
                .toList();
    }

    static Timeline visibleTo(Visibility audience, Timeline timeline) {
        Objects.requireNonNull(audience, "audience");
        Timeline kept = timeline.filter(event -> isVisibleTo(audience, event));
        return Timeline.of(
                kept.getEvents(),
                kept.getJoins().stream()
                        .map(join -> join.toBuilder()
                                .originals(join.getOriginals().stream()
                                        .filter(original -> isVisibleTo(audience, original))
                                        .toList())
                                .build())
                        .filter(join -> join.getOriginals().size() > 1)
                        .toList(),
                kept.getOrderings());
    }

    private static boolean isVisibleTo(Visibility audience, TimelineEvent event) {
        return event.getVisibility().compareTo(audience) <= 0;
    }
}
