package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventOrdering;
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
    void eventsThatWaitForALaterOneLeaveNoGap() {
        List<TimelineEvent> events =
                IntStream.range(0, 30).mapToObj(i -> event("e" + i, 60 * i)).toList();
        Timeline timeline = Timeline.of(
                events,
                List.of(),
                List.of(
                        EventOrdering.of(EventId.of("e29"), EventId.of("e1"), "rule"),
                        EventOrdering.of(EventId.of("e28"), EventId.of("e2"), "rule")));

        assertThat(timeline.getEvents()).isNotEqualTo(events);
        assertThat(TimelineGaps.in(timeline)).isEmpty();
        assertThat(TimelineGaps.threshold(timeline.getEvents())).isEqualTo(TimelineGaps.threshold(events));
    }

    @Test
    void nothingWasSilentWhileARecordToldOfAFactAgain() {
        TimelineEvent told = event("told", 400);
        Timeline timeline = Timeline.of(List.of(event("a", 0), event("b", 10), event("c", 20), told, event("d", 701)))
                .withJoins(List.of(EventJoin.builder()
                        .event(EventId.of("b"))
                        .key(CorrelationKey.of("k"))
                        .addOriginals(event("b", 10), told)
                        .build()));

        assertThat(TimelineGaps.in(timeline))
                .extracting(gap -> gap.getAfter() + " " + gap.getBefore() + " " + gap.getDuration())
                .containsExactly("c b PT6M20S", "b d PT5M1S");
    }

    @Test
    void recordsThatAreToldAgainAtOnceDoNotMakeTheUsualStepShorter() {
        List<TimelineEvent> events = new ArrayList<>();
        List<EventJoin> joins = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            TimelineEvent fired = event("m" + i, 600 * i);
            TimelineEvent told = event("p" + i, 600 * i + 3);
            TimelineEvent posted = event("s" + i, 600 * i + 4);
            events.addAll(List.of(fired, told, posted));
            joins.add(EventJoin.builder()
                    .event(fired.getId())
                    .key(CorrelationKey.of("k"))
                    .addOriginals(fired, told, posted)
                    .build());
        }

        assertThat(TimelineGaps.in(Timeline.of(events).withJoins(joins))).isEmpty();
        assertThat(TimelineGaps.in(Timeline.of(events))).hasSize(8);
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
