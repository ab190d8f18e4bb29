package dev.postmortem.model.merge.order;

import static dev.postmortem.model.merge.order.Records.NOON;
import static dev.postmortem.model.merge.order.Records.at;
import static dev.postmortem.model.merge.order.Records.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which way a merge takes; that all of them give the same order is for the laws. */
class OrderedRecordsTest {
    private static final TimelineEvent ANCIENT = at("ancient", Instant.parse("0001-01-01T00:00:00Z"));
    private static final TimelineEvent OLD = at("old", Instant.parse("1700-01-01T00:00:00Z"));

    @Test
    void timesThatFitAreNeverComparedAsInstants() {
        assertThat(packing(List.of(List.of(at("a", NOON), unknown("b")), List.of(at("c", NOON.plusNanos(1))))))
                .isPresent();
    }

    @Test
    void aRunThatIsOutOfOrderIsSortedByNumbers() {
        List<TimelineEvent> events = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> at("e" + i, NOON.plusSeconds(i / 2)))
                .toList());
        Collections.swap(events, 3, 17);

        Run run = Records.run(events);

        assertThat(run.isExact()).isTrue();
        assertThat(run.times()).isSorted();
        assertThat(run.size()).isEqualTo(20);
        assertThat(run.event(0).getId()).hasToString("e0");
        assertThat(packing(List.of(events))).isPresent();
    }

    @Test
    void aBlockEndsBeforeTheUnknownTimesOfAnEarlierRun() {
        List<TimelineEvent> block = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> at("e" + i, NOON.plusSeconds(i)))
                .toList());
        block.add(unknown("late"));

        OrderedRecords merged = Records.merge(List.of(List.of(unknown("first")), block, List.of(unknown("last"))));

        assertThat(List.of(merged.events()).subList(20, 23))
                .extracting(e -> e.getId().toString())
                .containsExactly("first", "late", "last");
    }

    @Test
    void timesFarApartArePackedInTheCoarsestUnitThatTellsThemApart() {
        List<List<TimelineEvent>> seconds = List.of(List.of(at("a", NOON), OLD), List.of(at("b", NOON)));
        List<List<TimelineEvent>> nanos = List.of(List.of(at("a", NOON.plusNanos(1)), OLD), List.of(at("b", NOON)));

        assertThat(packing(seconds)).isPresent();
        assertThat(packing(nanos)).isEmpty();
        assertThat(Records.run(List.of(at("a", NOON.plusNanos(2)), at("b", NOON.plusNanos(1)), OLD))
                        .isExact())
                .isTrue();
    }

    @Test
    void timesBeyondSixtyFourBitsAreComparedAsInstants() {
        assertThat(Records.run(List.of(at("a", NOON), ANCIENT)).isExact()).isFalse();
        assertThat(Records.run(List.of(ANCIENT, at("a", NOON))).isExact()).isFalse();
        assertThat(packing(List.of(List.of(ANCIENT)))).isEmpty();
        assertThat(Records.run(List.of(at("later", Instant.parse("0001-01-01T00:00:01Z")), ANCIENT))
                        .event(0))
                .isSameAs(ANCIENT);
    }

    @Test
    void lateRecordsFindTheirPlacesWhateverTheirTimesAre() {
        OrderedRecords many = Records.merge(List.of(List.of(ANCIENT, at("a", NOON), unknown("b"))));
        OrderedRecords late = Records.merge(
                List.of(List.of(at("c", Instant.parse("0001-01-01T00:00:01Z")), OLD, at("d", NOON), unknown("e"))));

        assertThat(many.with(late, new int[] {1}, new int[] {0}).events())
                .extracting(e -> e.getId().toString())
                .containsExactly("ancient", "c", "old", "d", "a", "e", "b");
        assertThat(many.with(late, new int[] {0}, new int[] {1}).events())
                .extracting(e -> e.getId().toString())
                .containsExactly("ancient", "c", "old", "a", "d", "b", "e");
    }

    @Test
    void recordsAreSimultaneousIfTheirInstantsAreEqual() {
        OrderedRecords merged = Records.merge(List.of(
                List.of(ANCIENT, at("b", Instant.parse("0001-01-01T00:00:01Z")), at("c", NOON), unknown("d")),
                List.of(ANCIENT, at("e", NOON), unknown("f"))));

        assertThat(merged.areSimultaneous(0, 1)).isTrue();
        assertThat(merged.areSimultaneous(1, 2)).isFalse();
        assertThat(merged.areSimultaneous(2, 3)).isFalse();
        assertThat(merged.areSimultaneous(3, 4)).isTrue();
        assertThat(merged.areSimultaneous(4, 5)).isFalse();
        assertThat(merged.areSimultaneous(5, 6)).isTrue();
    }

    @Test
    void otherTagsLeaveTheRecordsAsTheyAre() {
        OrderedRecords merged = Records.merge(List.of(List.of(at("a", NOON)), List.of(at("b", NOON))));

        OrderedRecords tagged = merged.withTags(new int[][] {{7}, {9}});

        assertThat(tagged.toTagsByPlace()).containsExactly(7, 9);
        assertThat(tagged.events()).isSameAs(merged.events());
        assertThat(tagged.rank(1)).isEqualTo(1);
    }

    private static Optional<PackedKeys> packing(List<List<TimelineEvent>> sources) {
        return OrderedRecords.packing(sources.stream().map(Records::run).toList());
    }
}
