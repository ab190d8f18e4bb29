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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an audience may see of a timeline, as people annotated it.
 *
 * <p>Outside the organisation an event keeps its time, kind and text and the role of its actor.
 */
final class TimelineFilter {
    private static final String WITHHELD = "withheld";

    private final Audience audience;
    private final HiddenReferences hidden;

    TimelineFilter(Audience audience, HiddenReferences hidden) {
        this.audience = audience;
        this.hidden = hidden;
    }

    Timeline timeline(Postmortem all) {
        Map<EventId, List<EventAnnotation>> annotations = all.getAnnotations().stream()
                .collect(Collectors.groupingBy(EventAnnotation::getEvent, HashMap::new, Collectors.toList()));
        UnaryOperator<TimelineEvent> annotated =
                event -> annotated(event, annotations.getOrDefault(event.getId(), List.of()));
        Timeline timeline = all.getTimeline().filter(event -> isAdmitted(annotated.apply(event)));
        return Timeline.of(
                events(timeline.getEvents(), annotated),
                audience.isInternal() ? joins(all.getTimeline().getJoins(), annotated) : List.of(),
                timeline.getOrderings());
    }

    private List<TimelineEvent> events(List<TimelineEvent> events, UnaryOperator<TimelineEvent> annotated) {
        return events.stream()
                .map(annotated)
                .filter(this::isAdmitted)
                .map(this::filtered)
                .toList();
    }

    private boolean isAdmitted(TimelineEvent event) {
        return audience.admits(event.getVisibility());
    }

    private List<EventJoin> joins(List<EventJoin> joins, UnaryOperator<TimelineEvent> annotated) {
        return joins.stream()
                .filter(j -> !hidden.contains(j.getEvent()))
                .map(j -> j.toBuilder()
                        .originals(events(j.getOriginals(), annotated))
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
