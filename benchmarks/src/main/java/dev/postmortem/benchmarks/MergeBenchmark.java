package dev.postmortem.benchmarks;

import com.google.common.collect.Iterables;
import dev.postmortem.model.merge.JoinedRecords;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.order.OrderedRecords;
import dev.postmortem.model.merge.order.Run;
import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to merge lists of events by the documented order, beside what the JDK and Guava do with the same lists.
 *
 * <p>Ours is the kernel that {@code TimelineBuilder.merge} calls: it takes times and tags from the events, orders them and,
 * where that is measured, joins duplicates and makes the timeline. The peers compare the same adjusted times; one list after
 * the other in the order of sources and a sort that keeps ties gives the very order of ours, while Guava leaves ties open.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
public class MergeBenchmark {
    private static final Comparator<TimelineEvent> BY_TIME = Comparator.comparing(
            event -> event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX));

    private static final int LATE = 100;

    /** How many events in all. */
    @Param({"1000", "100000", "1000000"})
    public int size;

    /** How many lists. */
    @Param({"1", "2", "8", "64"})
    public int lists;

    /** How their times follow each other. */
    @Param({"uniform", "bursty", "tied", "unsorted"})
    public String shape = "uniform";

    private List<List<TimelineEvent>> input = List.of();
    private JoinedRecords records = new JoinedRecords(List.of());
    private List<Run> runs = List.of();
    private MergedTimeline finished = MergedTimeline.empty();
    private TimelineSource lateSource = new ListSource("late", List.of());

    /** Makes the events. */
    @Setup
    public void makeEvents() {
        input = MergeInput.lists(shape, size, lists);
        // A later collection may move events in the order of some result; a full one leaves them as they were made
        System.gc();
        records = new JoinedRecords(input);
        runs = records.runs();
        finished = records.merged(runs);
        lateSource = new ListSource("late", lateEvents());
    }

    private List<TimelineEvent> lateEvents() {
        List<TimelineEvent> all = finished.getTimeline().getEvents();
        return IntStream.range(0, LATE)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / LATE)).toBuilder()
                        .id(EventId.of("late:" + i))
                        .build())
                .toList();
    }

    /** {@return all events in order, from lists} */
    @Benchmark
    public OrderedRecords fromLists() {
        return OrderedRecords.of(records.runs());
    }

    /** {@return all events in order, from runs whose times were taken while they were read} */
    @Benchmark
    public OrderedRecords keysReady() {
        return OrderedRecords.of(runs);
    }

    /** {@return the timeline without a search for duplicates, from lists} */
    @Benchmark
    public Timeline alone() {
        return records.ordered(records.runs()).getTimeline();
    }

    /** {@return the timeline with duplicates joined, from lists} */
    @Benchmark
    public Timeline joined() {
        return records.merged(records.runs()).getTimeline();
    }

    /** {@return one list after the other, sorted} */
    @Benchmark
    public List<TimelineEvent> concatAndSort() {
        List<TimelineEvent> all = new ArrayList<>(size);
        input.forEach(all::addAll);
        all.sort(BY_TIME);
        return all;
    }

    /** {@return what Guava merges; meaningless for lists that are not sorted} */
    @Benchmark
    public List<TimelineEvent> guavaMergeSorted() {
        List<TimelineEvent> all = new ArrayList<>(size);
        Iterables.mergeSorted(input, BY_TIME).forEach(all::add);
        return all;
    }

    /** {@return what a priority queue of the heads of the lists merges; meaningless for lists that are not sorted} */
    @Benchmark
    public List<TimelineEvent> priorityQueue() {
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparing(Head::event, BY_TIME).thenComparingInt(Head::list));
        for (int list = 0; list < lists; list++) {
            if (!input.get(list).isEmpty()) {
                heads.add(new Head(input.get(list).get(0), list, 0));
            }
        }
        List<TimelineEvent> all = new ArrayList<>(size);
        while (!heads.isEmpty()) {
            Head head = heads.remove();
            all.add(head.event());
            List<TimelineEvent> list = input.get(head.list());
            if (head.at() + 1 < list.size()) {
                heads.add(new Head(list.get(head.at() + 1), head.list(), head.at() + 1));
            }
        }
        return all;
    }

    /** {@return the finished timeline with a late source of a hundred events} */
    @Benchmark
    public Timeline late() {
        return finished.with(lateSource, SourceOptions.none()).getTimeline();
    }

    /** {@return a copy of all references and of as many bytes beside each as a finished timeline keeps} */
    @Benchmark
    public Object[] copy() {
        List<TimelineEvent> events = finished.getTimeline().getEvents();
        return new Object[] {events.toArray(), new int[size], new int[size]};
    }

    /** {@return the references in no order, with the time of each event looked at once} */
    @Benchmark
    public TimelineEvent[] gather() {
        TimelineEvent[] all = new TimelineEvent[size];
        long times = 0;
        int at = 0;
        for (List<TimelineEvent> list : input) {
            for (TimelineEvent event : list) {
                times += event.getOccurredAt()
                        .toAdjustedEarliest()
                        .orElse(Instant.MAX)
                        .getNano();
                all[at++] = event;
            }
        }
        return times == 0 ? new TimelineEvent[0] : all;
    }

    private record ListSource(String id, List<TimelineEvent> events) implements TimelineSource {
        @Override
        public ReadOutcome read(ReadContext context, EventSink sink) {
            sink.file(id, "list");
            events.forEach(event -> sink.row(List.of(event)));
            return ReadOutcome.COMPLETE;
        }
    }

    private record Head(TimelineEvent event, int list, int at) {}
}
