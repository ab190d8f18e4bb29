package dev.postmortem.model.merge;

import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds silences that are long for their timeline: more than ten times the median step and more than five minutes.
 *
 * <p>At most the hundred longest are kept. Linear in the number of events, but for a sort of the steps.
 */
final class TimelineGaps {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final int TIMES_MEDIAN = 10;
    private static final int MOST = 100;

    private TimelineGaps() {}

    static List<TimelineGap> in(Timeline timeline) {
        List<TimelineEvent> known = timeline.getEvents().stream()
                .filter(e -> e.getOccurredAt().hasInstant())
                .toList();
        Duration[] steps = steps(known);
        Duration threshold = threshold(steps);
        List<TimelineGap> gaps = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            if (steps[i].compareTo(threshold) > 0) {
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
