package dev.postmortem.model.clock;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts estimated corrections on the times of events, and takes away those of earlier estimates. */
final class CorrectedTimes {
    private final Map<String, ClockEstimate> estimated = new HashMap<>();
    private final Function<TimelineEvent, String> clockOf;

    CorrectedTimes(List<ClockEstimate> clocks, Function<TimelineEvent, String> clockOf) {
        clocks.stream()
                .filter(c -> c.getStatus() == ClockStatus.ESTIMATED)
                .forEach(c -> estimated.put(c.getClock(), c));
        this.clockOf = clockOf;
    }

    /** {@return the timeline with corrected times, in their order, without orderings} */
    Timeline of(Timeline timeline) {
        List<TimelineEvent> events =
                timeline.getEvents().stream().map(this::corrected).toList();
        List<EventJoin> joins =
                timeline.getJoins().stream().map(this::corrected).toList();
        return ordered(Timeline.of(events, joins), List.of());
    }

    /** {@return the timeline with orderings; its joins are in the order of their events again} */
    static Timeline ordered(Timeline timeline, List<EventOrdering> orderings) {
        Timeline ordered =
                orderings.isEmpty() ? timeline : Timeline.of(timeline.getEvents(), timeline.getJoins(), orderings);
        return ordered.getJoins().isEmpty()
                ? ordered
                : Timeline.of(
                        ordered.getEvents(),
                        inOrderOf(ordered.getEvents(), ordered.getJoins()),
                        ordered.getOrderings());
    }

    String clockOf(TimelineEvent event) {
        return clockOf.apply(event);
    }

    TimelineEvent corrected(TimelineEvent event) {
        ClockEstimate estimate = estimated.isEmpty() ? null : estimated.get(clockOf.apply(event));
        if (ClampedRecords.contain(event)) {
            return estimate == null
                    ? event
                    : Records.withTimes(event, time -> ClampedRecords.corrected(time, estimate));
        }
        return Records.withTimes(
                event, estimate == null ? EventTime::withoutEstimate : time -> corrected(time, estimate));
    }

    /** A time that nobody knows has nothing to correct, and a declared correction stays. */
    private static EventTime corrected(EventTime time, ClockEstimate estimate) {
        EventTime recorded = time.withoutEstimate();
        return recorded.hasInstant() && recorded.getCorrection().isEmpty()
                ? recorded.correctedBy(
                        estimate.getCorrection().orElseThrow(),
                        estimate.getError().orElseThrow())
                : recorded;
    }

    private EventJoin corrected(EventJoin join) {
        return join.toBuilder()
                .originals(join.getOriginals().stream()
                        .map(this::corrected)
                        .sorted(Comparator.comparing(CorrectedTimes::start))
                        .toList())
                .build();
    }

    private static Instant start(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }

    private static List<EventJoin> inOrderOf(List<TimelineEvent> events, List<EventJoin> joins) {
        Map<EventId, Integer> places = new HashMap<>();
        joins.forEach(join -> places.put(join.getEvent(), Integer.MAX_VALUE));
        for (int place = 0; place < events.size(); place++) {
            places.replace(events.get(place).getId(), Integer.MAX_VALUE, place);
        }
        return joins.stream()
                .sorted(Comparator.comparing(join -> places.getOrDefault(join.getEvent(), Integer.MAX_VALUE)))
                .toList();
    }
}
