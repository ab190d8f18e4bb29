package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An event of known time that may say something about the course of the incident.
 *
 * @param time when it happened
 * @param sign what it says
 * @param event the event
 */
record Marker(Instant time, Sign sign, TimelineEvent event) {
    private static final String RESOLVED = ":resolved";

    /** {@return the markers of a timeline, in the order of time} */
    static List<Marker> of(Timeline timeline) {
        return timeline.getEvents().stream()
                .flatMap(event -> event.getOccurredAt().toAdjustedEarliest().stream()
                        .flatMap(time -> Sign.of(event).stream().map(sign -> new Marker(time, sign, event))))
                .sorted(Comparator.comparing(Marker::time))
                .toList();
    }

    /** {@return a milestone that this event proves} */
    Milestone as(MilestoneName name) {
        return proven(name, event);
    }

    /** {@return a milestone that an event proves} */
    static Milestone proven(MilestoneName name, TimelineEvent event) {
        return Milestone.builder()
                .name(name)
                .at(event.getOccurredAt())
                .event(event.getId())
                .inferred(true)
                .build();
    }

    /** {@return what an alert and its resolution have in common} */
    String alert() {
        String id = event.getId().toString();
        return id.endsWith(RESOLVED) ? id.substring(0, id.length() - RESOLVED.length()) : id;
    }
}
