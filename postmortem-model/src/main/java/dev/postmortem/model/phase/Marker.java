package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a fact says about the course of the incident, by the first of its records that says so.
 *
 * @param time when it happened
 * @param sign what it says
 * @param record the record, of known time
 * @param fact the event that stands for it on the timeline: itself, or that of its join
 * @param told all records of the fact
 */
record Marker(Instant time, Sign sign, TimelineEvent record, EventId fact, List<TimelineEvent> told) {
    private static final String RESOLVED = ":resolved";

    /** {@return the markers of a timeline, in the order of time} */
    static List<Marker> of(Timeline timeline) {
        TimelineFacts facts = TimelineFacts.of(timeline);
        return timeline.getEvents().stream()
                .flatMap(event -> of(event.getId(), facts.records(event)))
                .sorted(Comparator.comparing(Marker::time))
                .toList();
    }

    /** A fact that several records tell says each thing once: it did not happen again when it was told again. */
    private static Stream<Marker> of(EventId fact, List<TimelineEvent> told) {
        Stream<Marker> markers = told.stream().flatMap(record -> of(record, fact, told));
        if (told.size() == 1) {
            return markers;
        }
        Map<Sign, Marker> first = new LinkedHashMap<>();
        markers.forEach(marker ->
                first.merge(marker.sign(), marker, (one, other) -> other.time().isBefore(one.time()) ? other : one));
        return first.values().stream();
    }

    private static Stream<Marker> of(TimelineEvent record, EventId fact, List<TimelineEvent> told) {
        return record.getOccurredAt().toAdjustedEarliest().stream()
                .flatMap(time -> Sign.of(record).stream().map(sign -> new Marker(time, sign, record, fact, told)));
    }

    /** {@return a milestone that this record proves, with the event that stands for it} */
    Milestone as(MilestoneName name) {
        return proven(name, record.getOccurredAt(), fact);
    }

    /** {@return a milestone that an event proves} */
    static Milestone proven(MilestoneName name, EventTime at, EventId event) {
        return Milestone.builder().name(name).at(at).event(event).inferred(true).build();
    }

    /** {@return what an alert and its resolution have in common, in each system that tells of it} */
    Stream<String> alerts() {
        return told.stream()
                .filter(each -> Sign.of(each).filter(sign::equals).isPresent())
                .map(each -> each.getId().toString())
                .map(Marker::withoutPhase);
    }

    private static String withoutPhase(String id) {
        return id.endsWith(RESOLVED) ? id.substring(0, id.length() - RESOLVED.length()) : id;
    }
}
