package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds silences that are long for their timeline: more than ten times the median step and more than five minutes.
 *
 * <p>At most the hundred longest are kept. By time, whatever the place on the timeline. Linear in the number of events, but
 * for a sort of the steps.
 */
public final class TimelineGaps {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final int TIMES_MEDIAN = 10;
    private static final int MOST = 100;
    private static final Comparator<TimelineEvent> BY_TIME = Comparator.comparing(TimelineGaps::time);

    private TimelineGaps() {}

    /**
     * Returns the long silences of a timeline.
     *
     * <p>What step is usual follows from the facts; but nothing was silent while a record told of one again.
     *
     * @param timeline the timeline
     * @return the silences, in the order of time, between the events that stand for the facts
     */
    public static List<TimelineGap> in(Timeline timeline) {
        if (timeline.getJoins().isEmpty()) {
            return in(timeline.getEvents());
        }
        TimelineFacts facts = TimelineFacts.of(timeline);
        return in(
                timeline.getEvents().stream()
                        .flatMap(event -> facts.tellings(event).stream())
                        .toList(),
                threshold(timeline.getEvents()));
    }

    /**
     * Returns the long silences between some events.
     *
     * @param events the events, in any order; those of unknown time do not count
     * @return the silences, in the order of time
     */
    public static List<TimelineGap> in(List<TimelineEvent> events) {
        List<TimelineEvent> known = known(events);
        return in(known, threshold(steps(known)));
    }

    /**
     * Returns the silences between some events that are longer than others say.
     *
     * @param events the events, in any order; those of unknown time do not count
     * @param longest how long a silence may be without being long, such as {@link #threshold} of others
     * @return the silences, in the order of time
     */
    public static List<TimelineGap> in(List<TimelineEvent> events, Duration longest) {
        List<TimelineEvent> known = known(events);
        Duration[] steps = steps(known);
        List<TimelineGap> gaps = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].compareTo(longest) > 0) {
                gaps.add(gap(known.get(i), known.get(i + 1)));
            }
        }
        return gaps.stream()
                .sorted(Comparator.comparing(TimelineGap::getDuration)
                        .reversed()
                        .thenComparing(TimelineGap::getStartInclusive))
                .limit(MOST)
                .sorted(Comparator.comparing(TimelineGap::getStartInclusive))
                .toList();
    }

    /**
     * Returns how long a silence between some events may be without being long.
     *
     * @param events the events, in any order; those of unknown time do not count
     * @return ten times the median step, but at least five minutes
     */
    public static Duration threshold(List<TimelineEvent> events) {
        return threshold(steps(known(events)));
    }

    /** By time: an event that waits for a later one, because it is proven to come after it, has its own time still. */
    private static List<TimelineEvent> known(List<TimelineEvent> events) {
        List<TimelineEvent> known = new ArrayList<>(events.size());
        Instant previous = Instant.MIN;
        boolean sorted = true;
        for (TimelineEvent event : events) {
            Optional<Instant> time = event.getOccurredAt().toAdjustedEarliest();
            if (time.isPresent()) {
                known.add(event);
                sorted &= !time.get().isBefore(previous);
                previous = time.get();
            }
        }
        if (!sorted) {
            known.sort(BY_TIME);
        }
        return known;
    }

    private static Duration threshold(Duration[] steps) {
        if (steps.length == 0) {
            return SHORTEST;
        }
        Duration[] sorted = steps.clone();
        Arrays.sort(sorted);
        Duration unusual = sorted[sorted.length / 2].multipliedBy(TIMES_MEDIAN);
        return unusual.compareTo(SHORTEST) > 0 ? unusual : SHORTEST;
    }

    private static Duration[] steps(List<TimelineEvent> events) {
        Duration[] steps = new Duration[Math.max(0, events.size() - 1)];
        Instant previous = Instant.MIN;
        for (int i = 0; i < events.size(); i++) {
            Instant time = time(events.get(i));
            if (i > 0) {
                steps[i - 1] = Duration.between(previous, time);
            }
            previous = time;
        }
        return steps;
    }

    private static TimelineGap gap(TimelineEvent after, TimelineEvent before) {
        return TimelineGap.builder()
                .after(after.getId())
                .before(before.getId())
                .startInclusive(time(after))
                .endExclusive(time(before))
                .duration(Duration.between(time(after), time(before)))
                .build();
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElseThrow();
    }
}
