package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineGapsTest {
    @Test
    void aSilenceOfFiveMinutesIsNoGapAndOneSecondMoreIs() {
        assertThat(gapsAfterSteps(10, 10, 300)).isEmpty();
        assertThat(gapsAfterSteps(10, 10, 301)).containsExactly(Duration.ofSeconds(301));
    }

    @Test
    void whereStepsAreLongASilenceIsMoreThanTenTimesTheMedianStep() {
        assertThat(gapsAfterSteps(40, 40, 40, 400)).isEmpty();
        assertThat(gapsAfterSteps(40, 40, 40, 401)).containsExactly(Duration.ofSeconds(401));
    }

    @Test
    void theMedianStepDoesNotDependOnWhereTheLongStepsStand() {
        assertThat(gapsAfterSteps(10, 400, 1)).containsExactly(Duration.ofSeconds(400));
        assertThat(gapsAfterSteps(400, 10, 1)).containsExactly(Duration.ofSeconds(400));
    }

    @Test
    void theThresholdIsTenTimesTheMedianStepAndAtLeastFiveMinutes() {
        assertThat(TimelineGaps.threshold(List.of())).isEqualTo(Duration.ofMinutes(5));
        assertThat(TimelineGaps.threshold(List.of(event("a", 0), event("b", 30))))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(TimelineGaps.threshold(List.of(event("a", 0), event("b", 31))))
                .isEqualTo(Duration.ofSeconds(310));
    }

    @Test
    void fewerThanTwoEventsHaveNoGap() {
        assertThat(gapsAfterSteps()).isEmpty();
        assertThat(TimelineGaps.in(Timeline.empty())).isEmpty();
    }

    @Test
    void ofMoreThanAHundredGapsTheLongestAreKeptInTheOrderOfTime() {
        List<Integer> steps = new ArrayList<>();
        for (int gap = 0; gap < 110; gap++) {
            steps.addAll(List.of(1, 1, 1000 - gap));
        }

        assertThat(gapsAfterSteps(steps.stream().mapToInt(Integer::intValue).toArray()))
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(gap -> Duration.ofSeconds(1000L - gap))
                        .toList());
    }

    private static List<Duration> gapsAfterSteps(int... steps) {
        List<TimelineEvent> events = new ArrayList<>();
        int second = 0;
        events.add(event("e0", second));
        for (int step : steps) {
            second += step;
            events.add(event("e" + events.size(), second));
        }
        return TimelineGaps.in(Timeline.of(events)).stream()
                .map(TimelineGap::getDuration)
                .toList();
    }
}
