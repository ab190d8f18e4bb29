package dev.postmortem.model.merge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The kernel against a sort of everything, on ties, blocks, unknown times and times from the year 1 to 9999. */
class OrderedRecordsLaws {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Property
    void aMergeIsTheSortOfEverything(@ForAll("sources") List<List<TimelineEvent>> sources) {
        assertThat(Records.merge(sources).events()).containsExactlyElementsOf(Records.sorted(sources));
    }

    @Property
    void ranksAndTagsTravelWithTheirRecords(@ForAll("sources") List<List<TimelineEvent>> sources) {
        OrderedRecords merged = Records.merge(sources);

        int[] tags = merged.toTagsByPlace();
        for (int i = 0; i < merged.size(); i++) {
            assertThat(tags[i]).isEqualTo(Records.tag(merged.events()[i]));
            assertThat(sources.get(merged.rank(i))).contains(merged.events()[i]);
        }
    }

    @Property
    void whatWasMergedComesApartAgain(@ForAll("sources") List<List<TimelineEvent>> sources) {
        List<Run> runs = Records.merge(sources).runs();

        assertThat(runs).hasSameSizeAs(sources);
        for (int rank = 0; rank < runs.size(); rank++) {
            Run run = runs.get(rank);
            assertThat(run.events()).containsExactlyElementsOf(Records.sorted(List.of(sources.get(rank))));
            assertThat(run.times())
                    .containsExactly(Arrays.stream(run.events())
                            .mapToLong(EventKeys::nanos)
                            .toArray());
        }
        assertThat(OrderedRecords.of(runs).events())
                .containsExactly(Records.merge(sources).events());
    }

    @Property
    void lateRunsComeWhereTheyWouldHaveComeAtOnce(
            @ForAll("sources") List<List<TimelineEvent>> sources, @ForAll Random random) {
        List<Integer> ranks =
                new ArrayList<>(IntStream.range(0, sources.size()).boxed().toList());
        Collections.shuffle(ranks, random);
        int split = ranks.isEmpty() ? 0 : random.nextInt(ranks.size() + 1);
        int[] ofMany =
                ranks.subList(0, split).stream().mapToInt(i -> i).sorted().toArray();
        int[] ofLate = ranks.subList(split, ranks.size()).stream()
                .mapToInt(i -> i)
                .sorted()
                .toArray();

        OrderedRecords merged = some(sources, ofMany).with(some(sources, ofLate), ofMany, ofLate);

        assertThat(merged.events()).containsExactly(Records.merge(sources).events());
        int[] tags = merged.toTagsByPlace();
        for (int i = 0; i < merged.size(); i++) {
            assertThat(tags[i]).isEqualTo(Records.tag(merged.events()[i]));
            assertThat(sources.get(merged.rank(i))).contains(merged.events()[i]);
        }
    }

    @Property
    void recordsInAnotherOrderKeepRanksAndTags(
            @ForAll("sources") List<List<TimelineEvent>> sources, @ForAll Random random) {
        OrderedRecords merged = Records.merge(sources);
        int[] order = shuffledButForTheSequenceOfEachRun(merged, random);

        OrderedRecords reordered = merged.reordered(order);

        int[] tags = reordered.toTagsByPlace();
        for (int i = 0; i < order.length; i++) {
            assertThat(reordered.events()[i]).isSameAs(merged.events()[order[i]]);
            assertThat(tags[i]).isEqualTo(Records.tag(reordered.events()[i]));
            assertThat(reordered.rank(i)).isEqualTo(merged.rank(order[i]));
        }
    }

    private static int[] shuffledButForTheSequenceOfEachRun(OrderedRecords records, Random random) {
        List<Integer> ranks = new ArrayList<>();
        List<Deque<Integer>> places = new ArrayList<>();
        IntStream.range(0, records.numberOfRanks()).forEach(rank -> places.add(new ArrayDeque<>()));
        for (int at = 0; at < records.size(); at++) {
            ranks.add(records.rank(at));
            places.get(records.rank(at)).add(at);
        }
        Collections.shuffle(ranks, random);
        return ranks.stream().mapToInt(rank -> places.get(rank).remove()).toArray();
    }

    @Property
    void tagsAreMadeAnewRecordByRecord(@ForAll("sources") List<List<TimelineEvent>> sources) {
        OrderedRecords merged = Records.merge(sources);
        int[] before = merged.toTagsByPlace();

        OrderedRecords retagged =
                merged.retagged((event, tag) -> tag + event.getText().length());

        assertThat(merged.toTagsByPlace()).as("the records before").containsExactly(before);
        assertThat(retagged.events()).isSameAs(merged.events());
        int[] tags = retagged.toTagsByPlace();
        for (int i = 0; i < tags.length; i++) {
            TimelineEvent event = merged.events()[i];
            assertThat(tags[i]).isEqualTo(Records.tag(event) + event.getText().length());
        }
    }

    @Property(tries = 50)
    void blocksAreTakenWhole(@ForAll @IntRange(min = 1, max = 9) int runs, @ForAll Random random) {
        List<List<TimelineEvent>> sources = new ArrayList<>();
        IntStream.range(0, runs).forEach(i -> sources.add(new ArrayList<>()));
        Instant time = Records.NOON;
        for (int i = 0; i < 400; ) {
            int run = random.nextInt(runs);
            for (int end = i + random.nextInt(40); i <= end; i++) {
                time = time.plusNanos(random.nextInt(2));
                sources.get(run).add(Records.at("e" + i, time));
            }
        }

        assertThat(Records.merge(sources).events()).containsExactlyElementsOf(Records.sorted(sources));
    }

    @Property
    void partsThatFollowEachOtherAreTakenOneAfterTheOther(
            @ForAll("sources") List<List<TimelineEvent>> sources, @ForAll Random random) {
        List<TimelineEvent> whole = Records.sorted(sources);
        List<List<TimelineEvent>> parts = new ArrayList<>();
        for (int from = 0; from < whole.size(); ) {
            int to = from + random.nextInt(whole.size() - from + 1);
            parts.add(whole.subList(from, to));
            from = to;
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(parts, random);
        }

        OrderedRecords merged = Records.merge(parts);

        assertThat(merged.events()).containsExactlyElementsOf(Records.sorted(parts));
        int[] tags = merged.toTagsByPlace();
        for (int i = 0; i < merged.size(); i++) {
            assertThat(tags[i]).isEqualTo(Records.tag(merged.events()[i]));
        }
    }

    private static OrderedRecords some(List<List<TimelineEvent>> sources, int[] ranks) {
        return Records.merge(Arrays.stream(ranks).mapToObj(sources::get).toList());
    }

    @Provide
    Arbitrary<List<List<TimelineEvent>>> sources() {
        Arbitrary<Instant> near = Arbitraries.longs().between(0, 5).map(Records.NOON::plusNanos);
        Arbitrary<Instant> millis = Arbitraries.longs().between(0, 5).map(Records.NOON::plusMillis);
        Arbitrary<Instant> old = Arbitraries.of("1970-01-01T00:00:00Z", "1700-01-01T00:00:00.000001Z")
                .map(Instant::parse);
        Arbitrary<Instant> far = Arbitraries.of(FIRST, LAST, Instant.parse("1677-01-01T00:00:00Z"));
        return Arbitraries.of(
                        List.of(near),
                        List.of(near, millis),
                        List.of(millis, old),
                        List.of(near, old),
                        List.of(near, millis, far))
                .flatMap(times -> Arbitraries.integers()
                        .between(0, 9)
                        .flatMap(n -> source(Arbitraries.oneOf(times)).list().ofSize(n)));
    }

    /** Half of them in order, as sources usually are. */
    private static Arbitrary<List<TimelineEvent>> source(Arbitrary<Instant> instants) {
        Arbitrary<EventTime> times = Arbitraries.frequencyOf(
                Tuple.of(9, instants.map(i -> EventTime.of(i, TimePrecision.NANO))),
                Tuple.of(1, Arbitraries.just(EventTime.unknown("?"))));
        return Combinators.combine(times.list().ofMaxSize(30), Arbitraries.of(true, false))
                .as((list, inOrder) -> {
                    List<EventTime> drawn = new ArrayList<>(list);
                    if (inOrder) {
                        Collections.sort(drawn);
                    }
                    return IntStream.range(0, drawn.size())
                            .mapToObj(i -> Records.event("e" + i + "of" + System.identityHashCode(drawn), drawn.get(i)))
                            .toList();
                });
    }
}
