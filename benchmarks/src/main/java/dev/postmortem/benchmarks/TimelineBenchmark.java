package dev.postmortem.benchmarks;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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

/** What it costs to order events and to look at them with the eyes of that moment. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TimelineBenchmark {
    private static final Instant START = Instant.parse("2026-03-11T13:00:00Z");

    /** How many events. */
    @Param({"500", "50000"})
    public int size;

    private List<TimelineEvent> shuffled = List.of();
    private Timeline timeline = Timeline.empty();

    /** Makes the events, in no order. */
    @Setup
    public void makeEvents() {
        SplittableRandom random = new SplittableRandom(2042);
        List<TimelineEvent> events = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            events.add(event(i, START.plusSeconds(random.nextInt(86_400))));
        }
        shuffled = List.copyOf(events);
        timeline = Timeline.of(shuffled);
    }

    /** {@return the ordered timeline} */
    @Benchmark
    public Timeline order() {
        return Timeline.of(shuffled);
    }

    /** {@return what was known half a day later} */
    @Benchmark
    public Timeline asKnownAt() {
        return timeline.asKnownAt(START.plusSeconds(43_200));
    }

    private static TimelineEvent event(int number, Instant time) {
        return TimelineEvent.builder()
                .id(EventId.of("chat:" + number))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(EventTime.of(time, TimePrecision.SECOND))
                .source(EventSource.builder().system("chat").file("chat").build())
                .text("message " + number)
                .build();
    }
}
