package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an audience may see of a timeline, as people annotated it.
 *
 * <p>Outside the organisation an event keeps its time, kind and text and the role of its actor.
 */
final class TimelineFilter {
    private static final String WITHHELD = "withheld";

    private final Audience audience;

    TimelineFilter(Audience audience) {
        this.audience = audience;
    }

    Timeline timeline(Postmortem all) {
        Map<EventId, List<EventAnnotation>> annotations = all.getAnnotations().stream()
                .collect(Collectors.groupingBy(EventAnnotation::getEvent, HashMap::new, Collectors.toList()));
        List<TimelineEvent> events = all.getTimeline().getEvents().stream()
                .map(e -> annotated(e, annotations.getOrDefault(e.getId(), List.of())))
                .filter(e -> audience.admits(e.getVisibility()))
                .map(this::filtered)
                .toList();
        return Timeline.of(events, audience.isInternal() ? joins(all.getTimeline()) : List.of());
    }

    private List<EventJoin> joins(Timeline timeline) {
        return timeline.getJoins().stream()
                .map(j -> j.toBuilder()
                        .originals(audience.kept(j.getOriginals(), TimelineEvent::getVisibility).stream()
                                .map(this::filtered)
                                .toList())
                        .build())
                .toList();
    }

    static TimelineEvent annotated(TimelineEvent event, List<EventAnnotation> annotations) {
        TimelineEvent shown = event;
        for (EventAnnotation annotation : annotations) {
            shown = annotation.applyTo(shown);
        }
        return shown;
    }

    private TimelineEvent filtered(TimelineEvent event) {
        if (!audience.isInternal()) {
            return withoutInternals(event);
        }
        return event.getEvidence().isEmpty()
                ? event
                : event.toBuilder()
                        .evidence(audience.evidence(event.getEvidence()))
                        .build();
    }

    private TimelineEvent withoutInternals(TimelineEvent event) {
        return TimelineEvent.builder()
                .id(event.getId())
                .kind(event.getKind())
                .occurredAt(event.getOccurredAt())
                .endedAt(event.getEndedAt())
                .source(EventSource.builder().system(WITHHELD).file(WITHHELD).build())
                .actor(audience.actor(event.getActor()))
                .text(event.getText())
                .occurrences(event.getOccurrences())
                .pinned(event.isPinned())
                .visibility(event.getVisibility())
                .build();
    }
}
