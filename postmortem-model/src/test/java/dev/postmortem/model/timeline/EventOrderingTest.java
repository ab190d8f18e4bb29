package dev.postmortem.model.timeline;

import static dev.postmortem.model.timeline.SomeEvents.NOON;
import static dev.postmortem.model.timeline.SomeEvents.event;
import static dev.postmortem.model.timeline.SomeEvents.ids;
import static dev.postmortem.model.timeline.SomeEvents.withoutTime;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.TimeWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventOrderingTest {
    private static final List<TimelineEvent> EVENTS = List.of(event("a", 1), event("b", 2), event("c", 2));

    @Test
    void anOrderingMovesAnEventBehindTheOneThatWasBefore() {
        Timeline timeline = Timeline.of(EVENTS, List.of(), List.of(ordering("b", "a")));

        assertThat(ids(timeline)).containsExactly("b", "a", "c");
        assertThat(timeline.toWindow())
                .contains(TimeWindow.of(NOON.plusSeconds(1), NOON.plusSeconds(2).plusNanos(1)));
        assertThat(timeline).isNotEqualTo(Timeline.of(EVENTS));
        assertThat(timeline.hashCode()).isNotEqualTo(Timeline.of(EVENTS).hashCode());
    }

    @Test
    void aTimelineOfItsOwnPartsIsEqual() {
        Timeline timeline = Timeline.of(EVENTS, List.of(), List.of(ordering("c", "b"), ordering("c", "a")));

        assertThat(ids(timeline)).containsExactly("c", "a", "b");
        assertThat(Timeline.of(timeline.getEvents(), timeline.getJoins(), timeline.getOrderings()))
                .isEqualTo(timeline);
    }

    @Test
    void orderingsOfUnknownEventsAndThoseInACycleAreLeftOut() {
        Timeline timeline = Timeline.of(
                EVENTS,
                List.of(),
                List.of(
                        ordering("x", "a"),
                        ordering("c", "x"),
                        ordering("a", "a"),
                        ordering("b", "a"),
                        ordering("b", "a"),
                        ordering("a", "b"),
                        ordering("c", "b")));

        assertThat(timeline.getOrderings()).containsExactly(ordering("a", "b"), ordering("c", "b"));
        assertThat(ids(timeline)).containsExactly("a", "c", "b");
    }

    @Test
    void theOrderingsAmongTheEventsThatAreKeptAreKept() {
        Timeline timeline = Timeline.of(EVENTS, List.of(), List.of(ordering("b", "a"), ordering("c", "b")));

        Timeline kept = timeline.filter(e -> !e.getId().toString().equals("c"));

        assertThat(kept.getOrderings()).containsExactly(ordering("b", "a"));
        assertThat(ids(kept)).containsExactly("b", "a");
    }

    @Test
    void theWindowIsThatOfTheKnownTimes() {
        Timeline timeline =
                Timeline.of(List.of(event("a", 1), withoutTime("u")), List.of(), List.of(ordering("u", "a")));

        assertThat(ids(timeline)).containsExactly("u", "a");
        assertThat(timeline.toWindow())
                .contains(TimeWindow.of(NOON.plusSeconds(1), NOON.plusSeconds(1).plusNanos(1)));
        assertThat(Timeline.of(List.of(withoutTime("u"))).toWindow()).isEmpty();
    }

    @Test
    void readsAsASentence() {
        assertThat(ordering("a", "b")).hasToString("a before b (rule)");
    }

    private static EventOrdering ordering(String before, String after) {
        return EventOrdering.of(EventId.of(before), EventId.of(after), "rule");
    }
}
