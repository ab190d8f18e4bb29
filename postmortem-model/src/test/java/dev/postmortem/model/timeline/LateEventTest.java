package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.NOON;
import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateEventTest {
    private static final TimelineEvent LATE = known(event("late", 1), 9);

    @Test
    void tellsWhatHappenedBeforeRespondersKnewAndHowLongThatTook() {
        Timeline timeline = Timeline.of(List.of(
                LATE,
                known(event("at once", 2), 2),
                known(event("forecast", 8), 3),
                event("nobody said", 3),
                known(withoutTime("nobody dated"), 3),
                event("chat", 4).toBuilder().kind(EventKind.CHAT_MESSAGE).build()));

        assertThat(timeline.learnedLate())
                .containsExactly(LateEvent.builder()
                        .event(LATE)
                        .knownAt(NOON.plusSeconds(9))
                        .lag(DurationRange.exactly(Duration.ofSeconds(8)))
                        .build());
    }

    @Test
    void onlyALagThatIsCertainlyLongerThanTheThresholdCounts() {
        Timeline timeline = Timeline.of(List.of(LATE));

        assertThat(timeline.learnedLate(Duration.ofSeconds(8))).isEmpty();
        assertThat(timeline.learnedLate(Duration.ofSeconds(8).minusNanos(1))).hasSize(1);
        assertThatThrownBy(() -> timeline.learnedLate(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the threshold PT-0.000000001S is negative; give 0 or more");
    }

    @Test
    void theLagOfAnEventKnownToTheMinuteIsARange() {
        TimelineEvent minute = known(event("m", 0), 90).toBuilder()
                .occurredAt(EventTime.of(NOON, TimePrecision.MINUTE))
                .build();

        assertThat(Timeline.of(List.of(minute)).learnedLate())
                .extracting(LateEvent::getLag)
                .containsExactly(DurationRange.between(Duration.ofSeconds(30), Duration.ofSeconds(90)));
        assertThat(Timeline.of(List.of(known(minute, 59))).learnedLate()).isEmpty();
    }

    @Test
    void eventsAreInTheOrderOfTheTimeline() {
        assertThat(Timeline.of(List.of(known(event("b", 5), 6), LATE)).learnedLate())
                .extracting(late -> late.getEvent().getId().toString())
                .containsExactly("late", "b");
    }

    private static TimelineEvent known(TimelineEvent event, int second) {
        return event.toBuilder().knownAt(NOON.plusSeconds(second)).build();
    }
}
