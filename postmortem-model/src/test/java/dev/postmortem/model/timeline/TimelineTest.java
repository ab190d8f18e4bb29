package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.NOON;
import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.ids;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final EventJoin JOIN_OF_B = EventJoin.builder()
            .event(EventId.of("b"))
            .key(CorrelationKey.of("alert:x"))
            .originals(List.of(event("b", 2), event("b2", 3)))
            .build();

    @Test
    void eventsGivenOutOfOrderAreSortedAndTiesStayAsGiven() {
        Timeline timeline = Timeline.of(List.of(event("c", 3), event("b", 1), event("a", 1), withoutTime("u")));

        assertThat(ids(timeline)).containsExactly("b", "a", "c", "u");
    }

    @Test
    void eventsWithoutATimeComeLastWhereverTheyWereGiven() {
        assertThat(ids(Timeline.of(List.of(withoutTime("u"), event("a", 1))))).containsExactly("a", "u");
    }

    @Test
    void isACopyOfWhatWasGiven() {
        List<TimelineEvent> given = new ArrayList<>(List.of(event("a", 1)));
        Timeline timeline = Timeline.of(given);
        given.clear();

        assertThat(ids(timeline)).containsExactly("a");
        assertThatThrownBy(() -> timeline.getEvents().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theEmptyTimelineHasNothing() {
        assertThat(Timeline.empty().hasNoEvents()).isTrue();
        assertThat(Timeline.empty().toWindow()).isEmpty();
        assertThat(Timeline.of(null, null)).isEqualTo(Timeline.empty());
        assertThat(Timeline.of(List.of(event("a", 1))).hasNoEvents()).isFalse();
    }

    @Test
    void findsAnEventByItsId() {
        Timeline timeline = Timeline.of(List.of(event("a", 1), event("b", 2)));

        assertThat(timeline.event(EventId.of("b"))).contains(event("b", 2));
        assertThat(timeline.event(EventId.of("c"))).isEmpty();
    }

    @Test
    void theWindowEndsJustAfterTheLastKnownTime() {
        Timeline timeline = Timeline.of(List.of(event("a", 1), event("b", 2), withoutTime("u")));

        assertThat(timeline.toWindow())
                .contains(TimeWindow.of(NOON.plusSeconds(1), NOON.plusSeconds(2).plusNanos(1)));
        assertThat(Timeline.of(List.of(withoutTime("u"))).toWindow()).isEmpty();
        assertThat(Timeline.of(List.of(event("a", 1))).toWindow()).isPresent();
    }

    @Test
    void whatWasKnownIncludesTheMomentItselfAndNothingThatNobodyCanDate() {
        TimelineEvent chat =
                event("chat", 5).toBuilder().kind(EventKind.CHAT_MESSAGE).build();
        TimelineEvent learnedLate =
                event("late", 1).toBuilder().knownAt(NOON.plusSeconds(9)).build();
        Timeline timeline = Timeline.of(List.of(chat, learnedLate, event("unseen", 1)));

        assertThat(ids(timeline.asKnownAt(NOON.plusSeconds(4)))).isEmpty();
        assertThat(ids(timeline.asKnownAt(NOON.plusSeconds(5)))).containsExactly("chat");
        assertThat(ids(timeline.asKnownAt(NOON.plusSeconds(9)))).containsExactly("late", "chat");
    }

    @Test
    void aFilterKeepsTheJoinsOfTheEventsThatItKeeps() {
        Timeline timeline = Timeline.of(List.of(event("a", 1), event("b", 2)), List.of(JOIN_OF_B));

        assertThat(timeline.filter(e -> e.getId().toString().equals("b")).getJoins())
                .containsExactly(JOIN_OF_B);
        assertThat(timeline.filter(e -> e.getId().toString().equals("a")))
                .isEqualTo(Timeline.of(List.of(event("a", 1))));
    }

    @Test
    void countsItsEventsAndNotTheOriginalsBehindThem() {
        assertThat(Timeline.empty().size()).isZero();
        assertThat(Timeline.of(List.of(event("a", 1), event("b", 2)), List.of(JOIN_OF_B))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatLiesBetweenTwoInstantsHoldsTheFirstAndNotTheSecond() {
        Timeline timeline =
                Timeline.of(List.of(event("a", 1), event("b", 2), event("c", 3), withoutTime("u")), List.of(JOIN_OF_B));

        assertThat(timeline.between(NOON.plusSeconds(1), NOON.plusSeconds(3)))
                .isEqualTo(Timeline.of(List.of(event("a", 1), event("b", 2)), List.of(JOIN_OF_B)));
        assertThat(timeline.between(NOON.plusSeconds(2), NOON.plusSeconds(2)).hasNoEvents())
                .isTrue();
        assertThatThrownBy(() -> timeline.between(NOON.plusSeconds(1), NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swap the arguments");
    }

    @Test
    void aRangeLiesWhereItsCorrectedTimeBegins() {
        EventTime quarter = EventTime.between(NOON, NOON.plusSeconds(900));
        Timeline timeline = Timeline.of(List.of(
                event("range", 0).toBuilder().occurredAt(quarter).build(),
                event("corrected", 0).toBuilder()
                        .occurredAt(quarter.correctedBy(Duration.ofSeconds(60)))
                        .build()));

        assertThat(ids(timeline.between(NOON, NOON.plusSeconds(60)))).containsExactly("range");
        assertThat(ids(timeline.between(NOON.plusSeconds(60), NOON.plusSeconds(900))))
                .containsExactly("corrected");
    }

    @Test
    void isEqualIfEventsAndJoinsAreEqual() {
        Timeline timeline = Timeline.of(List.of(event("a", 1), event("b", 2)), List.of(JOIN_OF_B));
        Timeline again = Timeline.of(List.of(event("a", 1), event("b", 2)), List.of(JOIN_OF_B));

        assertThat(timeline).isEqualTo(again).hasSameHashCodeAs(again);
        assertThat(timeline).isNotEqualTo(Timeline.of(timeline.getEvents()));
        assertThat(timeline.hashCode())
                .isNotEqualTo(Timeline.of(timeline.getEvents()).hashCode());
        assertThat(timeline).isNotEqualTo(Timeline.of(List.of(event("b", 2)), List.of(JOIN_OF_B)));
        assertThat(timeline.hashCode())
                .isNotEqualTo(
                        Timeline.of(List.of(event("b", 2)), List.of(JOIN_OF_B)).hashCode());
        assertThat(timeline).isNotEqualTo("a timeline");
    }
}
