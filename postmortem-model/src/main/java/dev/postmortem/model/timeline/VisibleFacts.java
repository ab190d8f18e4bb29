package dev.postmortem.model.timeline;

import dev.postmortem.model.common.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an audience may see of a timeline: of each fact the event, or else the first record that it may see. */
final class VisibleFacts {
    private final Visibility audience;
    private final Timeline timeline;
    private final List<TimelineEvent> events = new ArrayList<>();

    /** Of each fact that is shown the id of what is shown. */
    private final Map<EventId, EventId> shown = new HashMap<>();

    private VisibleFacts(Visibility audience, Timeline timeline) {
        this.audience = audience;
        this.timeline = timeline;
    }

    static Timeline of(Visibility audience, Timeline timeline) {
        Timeline kept = timeline.filter(event -> TimelineFacts.isVisibleTo(audience, event));
        return timeline.getJoins().isEmpty() ? kept : new VisibleFacts(audience, timeline).with(kept);
    }

    private Timeline with(Timeline kept) {
        addEvents(kept);
        return JoinedRecords.timeline(events, joins(), kept.getOrderings());
    }

    /** What stands by itself already, or was shown of another fact, is not shown again. */
    private void addEvents(Timeline kept) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        Set<EventId> there = new HashSet<>();
        kept.getEvents().forEach(event -> there.add(event.getId()));
        for (TimelineEvent event : timeline.getEvents()) {
            Optional<TimelineEvent> seen = facts.visibleTo(audience, event);
            if (seen.isPresent() && (seen.get() == event || there.add(seen.get().getId()))) {
                events.add(seen.get());
                shown.put(event.getId(), seen.get().getId());
            }
        }
    }

    private List<EventJoin> joins() {
        return timeline.getJoins().stream()
                .filter(join -> shown.containsKey(join.getEvent()))
                .map(join -> join.toBuilder()
                        .event(shown.getOrDefault(join.getEvent(), join.getEvent()))
                        .originals(join.getOriginals().stream()
                                .filter(original -> TimelineFacts.isVisibleTo(audience, original))
                                .toList())
                        .build())
                .filter(join -> join.getOriginals().size() > 1)
                .toList();
    }
}
