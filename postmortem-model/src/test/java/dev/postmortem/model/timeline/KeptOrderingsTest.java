package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeptOrderingsTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @Test
    void anOrderingGoesThroughWhatIsLeftOut() {
        Timeline timeline = timeline(List.of(event(3), event(2), event(1)), "3 before 2", "2 before 1");

        Timeline kept = without(timeline, 2);

        assertThat(ids(kept)).containsExactly("3", "1");
        assertThat(kept.getOrderings()).containsExactly(ordering("3 before 1", "rule of 2 before 1"));
    }

    @Test
    void whatWaitedForALaterEventWaitsForThoseBeforeIt() {
        Timeline timeline = timeline(List.of(event(1), event(2), event(3), event(4)), "4 before 1");

        Timeline kept = without(timeline, 4);

        assertThat(ids(kept)).containsExactly("2", "3", "1");
        assertThat(kept.getOrderings()).containsExactly(ordering("3 before 1", "rule of 4 before 1"));
    }

    @Test
    void whatTheTimesSayNeedsNoOrdering() {
        Timeline timeline =
                timeline(List.of(event(1), event(2), event(3), event(4)), "1 before 2", "2 before 3", "4 before 3");

        assertThat(without(timeline, 2).getOrderings()).containsExactly(ordering("4 before 3", "rule of 4 before 3"));
        assertThat(without(timeline, 4).getOrderings())
                .containsExactly(
                        ordering("1 before 2", "rule of 1 before 2"), ordering("2 before 3", "rule of 2 before 3"));
    }

    @Test
    void ofSeveralThatAreLeftOutTheLastOneGivesItsRule() {
        Timeline timeline = timeline(
                List.of(event(1), event(2), event(3), event(4), event(5)), "5 before 1", "3 before 1", "4 before 1");

        Timeline kept =
                timeline.filter(e -> !List.of("3", "4", "5").contains(e.getId().toString()));

        assertThat(kept.getOrderings()).containsExactly(ordering("2 before 1", "rule of 5 before 1"));
    }

    @Test
    void whatWaitsForTheLaterEventAlreadyNeedsNoOtherRule() {
        Timeline timeline =
                timeline(List.of(event(1), event(2), event(3), event(4), event(5)), "4 before 1", "5 before 1");

        assertThat(without(timeline, 5).getOrderings()).containsExactly(ordering("4 before 1", "rule of 4 before 1"));
    }

    @Test
    void ofSeveralEventsWithOneIdTheEarliestIsTheOneThatAnOrderingNames() {
        Timeline moved = timeline(
                List.of(event(0), event("x", 1), event("x", 3), event(4), event(5)),
                "5 before x",
                "x before 0",
                "4 before 0");
        Timeline first = timeline(
                List.of(event(0), event("x", 1), event(2), event(3), event("x", 4)), "x before 0", "3 before 0");

        assertThat(ids(moved)).containsExactly("x", "4", "5", "x", "0");
        assertThat(moved.filter(e -> !e.equals(event("x", 3)) && !e.equals(event(4)))
                        .getOrderings())
                .containsExactly(
                        ordering("5 before x", "rule of 5 before x"), ordering("x before 0", "rule of x before 0"));
        assertThat(ids(first)).containsExactly("x", "2", "3", "0", "x");
        assertThat(first.filter(e -> !e.equals(event("x", 1)) && !e.equals(event(3)))
                        .getOrderings())
                .contains(ordering("2 before 0", "rule of 3 before 0"));
    }

    @Test
    void recordsThatAreJoinedTakeNoOrderingWithThem() {
        Timeline timeline = timeline(List.of(event(3), event(2), event(1)), "3 before 2", "2 before 1");

        Timeline joined = timeline.withJoins(List.of(EventJoin.builder()
                .event(EventId.of("3"))
                .key(CorrelationKey.of("alert:x"))
                .addOriginals(event(3), event(2))
                .build()));

        assertThat(ids(joined)).containsExactly("3", "1");
        assertThat(joined.getOrderings()).containsExactly(ordering("3 before 1", "rule of 2 before 1"));
    }

    @Property
    void whatIsKeptStaysInItsOrder(@ForAll Random random, @ForAll @IntRange(max = 12) int size) {
        Timeline timeline = someTimeline(random, size);
        List<TimelineEvent> left = timeline.getEvents().stream()
                .filter(event -> random.nextBoolean())
                .toList();

        Timeline kept = timeline.filter(left::contains);

        assertThat(kept.getEvents()).isEqualTo(left);
        assertThat(Timeline.of(kept.getEvents(), kept.getJoins(), kept.getOrderings()))
                .isEqualTo(kept);
        assertThat(kept.getOrderings())
                .hasSizeLessThanOrEqualTo(timeline.getOrderings().size());
        assertThat(kept.filter(event -> true)).isEqualTo(kept);
        assertThat(timeline.filter(event -> true)).isEqualTo(timeline);
    }

    private static Timeline someTimeline(Random random, int size) {
        List<TimelineEvent> events = IntStream.range(0, size)
                .mapToObj(id -> event(Integer.toString(id), random.nextInt(5)))
                .toList();
        List<EventOrdering> orderings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            orderings.add(EventOrdering.of(
                    EventId.of(Integer.toString(random.nextInt(size))),
                    EventId.of(Integer.toString(random.nextInt(size))),
                    "rule"));
        }
        return Timeline.of(events, List.of(), orderings);
    }

    private static Timeline timeline(List<TimelineEvent> events, String... orderings) {
        return Timeline.of(
                events,
                List.of(),
                Stream.of(orderings)
                        .map(text -> ordering(text, "rule of " + text))
                        .toList());
    }

    private static Timeline without(Timeline timeline, int second) {
        return timeline.filter(e -> !e.getId().toString().equals(Integer.toString(second)));
    }

    private static EventOrdering ordering(String text, String rule) {
        String[] ends = text.split(" before ");
        return EventOrdering.of(EventId.of(ends[0]), EventId.of(ends[1]), rule);
    }

    private static List<String> ids(Timeline timeline) {
        return timeline.getEvents().stream().map(e -> e.getId().toString()).toList();
    }

    private static TimelineEvent event(int second) {
        return event(Integer.toString(second), second);
    }

    private static TimelineEvent event(String id, int second) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.OTHER)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("test").file("f").build())
                .text("")
                .build();
    }
}
