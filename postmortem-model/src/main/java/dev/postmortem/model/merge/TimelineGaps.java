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
        Duration threshold = threshold(known);
        List<TimelineGap> gaps = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            if (step(known, i).compareTo(threshold) > 0) {
                gaps.add(gap(known.get(i - 1), known.get(i)));
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

    private static Duration threshold(List<TimelineEvent> events) {
        if (events.size() < 2) {
            return SHORTEST;
        }
        Duration[] steps = new Duration[events.size() - 1];
        Arrays.setAll(steps, i -> step(events, i + 1));
        Arrays.sort(steps);
        Duration unusual = steps[steps.length / 2].multipliedBy(TIMES_MEDIAN);
        return unusual.compareTo(SHORTEST) > 0 ? unusual : SHORTEST;
    }

    private static Duration step(List<TimelineEvent> events, int i) {
        return Duration.between(time(events.get(i - 1)), time(events.get(i)));
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
