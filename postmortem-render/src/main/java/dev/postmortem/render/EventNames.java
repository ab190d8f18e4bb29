package dev.postmortem.render;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ids by which readers outside the organisation know events: their numbers on the timeline.
 *
 * <p>The id of a record names the system and the channel, or the file and the line, that it is from.
 */
final class EventNames {
    private final Map<EventId, EventId> names = new HashMap<>();

    private EventNames() {}

    /** {@return a name for each event that is shown, which stands for the records behind it too} */
    static EventNames of(Timeline shown) {
        EventNames named = new EventNames();
        List<TimelineEvent> events = shown.getEvents();
        for (int i = 0; i < events.size(); i++) {
            named.names.putIfAbsent(events.get(i).getId(), EventId.of("event-" + (i + 1)));
        }
        shown.getJoins()
                .forEach(join -> named.of(join.getEvent())
                        .ifPresent(name -> join.getOriginals()
                                .forEach(original -> named.names.putIfAbsent(original.getId(), name))));
        return named;
    }

    /** {@return the name of an event; absent if it is not shown} */
    Optional<EventId> of(EventId event) {
        return Optional.ofNullable(names.get(event));
    }

    /** {@return the orderings of events that are shown} */
    List<EventOrdering> of(List<EventOrdering> orderings) {
        return orderings.stream()
                .flatMap(ordering -> of(ordering.getBefore()).stream()
                        .flatMap(before -> of(ordering.getAfter()).stream()
                                .map(after -> EventOrdering.of(before, after, ordering.getRule()))))
                .toList();
    }
}
