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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an audience may see of a timeline, as people annotated it.
 *
 * <p>Outside the organisation an event keeps its time, kind and text and the role of its actor, and has
 * a number in place of its id.
 */
final class TimelineFilter {
    private static final String WITHHELD = "withheld";

    private final Audience audience;
    private final Map<EventId, List<EventAnnotation>> annotations;
    private final Timeline visible;
    private final EventNames names;

    TimelineFilter(Audience audience, Postmortem all) {
        this.audience = audience;
        this.annotations = all.getAnnotations().stream()
                .collect(Collectors.groupingBy(EventAnnotation::getEvent, HashMap::new, Collectors.toList()));
        this.visible = annotated(all.getTimeline()).visibleTo(audience.visibility());
        this.names = EventNames.of(audience.isInternal() ? Timeline.empty() : visible);
    }

    /** {@return the events and records that it may see, with all that is known of them} */
    Timeline visible() {
        return visible;
    }

    /** {@return what it may see of these} */
    Timeline timeline() {
        return audience.isInternal()
                ? Timeline.of(
                        visible.getEvents().stream().map(this::withEvidence).toList(),
                        visible.getJoins().stream().map(this::withEvidence).toList(),
                        visible.getOrderings())
                : Timeline.of(
                        visible.getEvents().stream().map(this::withoutInternals).toList(),
                        List.of(),
                        names.of(visible.getOrderings()));
    }

    /** {@return the id by which the audience knows an event, whether it stands on the timeline or not} */
    Optional<EventId> known(EventId event) {
        return audience.isInternal() ? Optional.of(event) : names.of(event);
    }

    private Timeline annotated(Timeline timeline) {
        return annotations.isEmpty()
                ? timeline
                : Timeline.of(
                        timeline.getEvents().stream().map(this::annotated).toList(),
                        timeline.getJoins().stream().map(this::annotated).toList(),
                        timeline.getOrderings());
    }

    private EventJoin annotated(EventJoin join) {
        return join.toBuilder()
                .originals(join.getOriginals().stream()
                        .map(original -> original(original, join.getEvent()))
                        .toList())
                .build();
    }

    /** Of a fact that people keep from the audience the own record stays as it was, which tells that they narrowed it. */
    private TimelineEvent original(TimelineEvent recorded, EventId shown) {
        TimelineEvent annotated = annotated(recorded);
        return recorded.getId().equals(shown) && !audience.admits(annotated.getVisibility()) ? recorded : annotated;
    }

    private TimelineEvent annotated(TimelineEvent event) {
        TimelineEvent shown = event;
        for (EventAnnotation annotation : annotations.getOrDefault(event.getId(), List.of())) {
            shown = annotation.applyTo(shown);
        }
        return shown;
    }

    private EventJoin withEvidence(EventJoin join) {
        return join.toBuilder()
                .originals(join.getOriginals().stream().map(this::withEvidence).toList())
                .build();
    }

    private TimelineEvent withEvidence(TimelineEvent event) {
        return event.getEvidence().isEmpty()
                ? event
                : event.toBuilder()
                        .evidence(audience.evidence(event.getEvidence()))
                        .build();
    }

    private TimelineEvent withoutInternals(TimelineEvent event) {
        return TimelineEvent.builder()
                .id(names.of(event.getId()).orElseThrow())
                .kind(event.getKind())
                .occurredAt(audience.time(event.getOccurredAt()))
                .endedAt(event.getEndedAt().map(audience::time))
                .source(EventSource.builder().system(WITHHELD).file(WITHHELD).build())
                .actor(audience.actor(event.getActor()))
                .text(event.getText())
                .occurrences(event.getOccurrences())
                .pinned(event.isPinned())
                .visibility(event.getVisibility())
                .build();
    }
}
