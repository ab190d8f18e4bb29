package dev.postmortem.model.clock;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The records behind a timeline, and the timeline of corrected records. */
final class Records {
    private static final Comparator<TimelineEvent> CANONICAL = Comparator.comparing(TimelineEvent::getOccurredAt)
            .thenComparing(TimelineEvent::getId)
            .thenComparing(e -> e.getRevision().orElse(-1L));

    private Records() {}

    /**
     * Returns every record as it was recorded: originals in place of the event that stands for them.
     *
     * <p>In an order that does not depend on estimates, so that what is found does not either.
     */
    static List<TimelineEvent> of(Timeline timeline) {
        Map<EventId, List<TimelineEvent>> originals = new HashMap<>();
        for (EventJoin join : timeline.getJoins()) {
            originals.computeIfAbsent(join.getEvent(), id -> new ArrayList<>()).addAll(join.getOriginals());
        }
        List<TimelineEvent> records = new ArrayList<>(timeline.getEvents().size());
        for (TimelineEvent event : timeline.getEvents()) {
            for (TimelineEvent record : originals.getOrDefault(event.getId(), List.of(event))) {
                records.add(recorded(record));
            }
        }
        records.sort(CANONICAL);
        return records;
    }

    /** An estimate is part of the correction of a clamped record, so all of that goes. */
    private static TimelineEvent recorded(TimelineEvent record) {
        return withTimes(
                record,
                ClampedRecords.contain(record) ? time -> time.correctedBy(Duration.ZERO) : EventTime::withoutEstimate);
    }

    /** {@return the event with other times of its clock; itself if they are the same} */
    static TimelineEvent withTimes(TimelineEvent event, UnaryOperator<EventTime> change) {
        EventTime occurred = change.apply(event.getOccurredAt());
        Optional<EventTime> ended = event.getEndedAt().map(change);
        Optional<EventTime> first = event.getFirstOccurredAt().map(change);
        boolean same = occurred.equals(event.getOccurredAt())
                && ended.equals(event.getEndedAt())
                && first.equals(event.getFirstOccurredAt());
        return same
                ? event
                : event.toBuilder()
                        .occurredAt(occurred)
                        .endedAt(ended)
                        .firstOccurredAt(first)
                        .build();
    }
}
