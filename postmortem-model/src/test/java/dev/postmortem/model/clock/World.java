package dev.postmortem.model.clock;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Clocks with true offsets, and pairs of events that truly happened one before the other. */
final class World {
    private static final Instant START = Instant.parse("2026-03-11T12:00:00Z");
    private static final TimePrecision[] PRECISIONS = {TimePrecision.NANO, TimePrecision.MILLI, TimePrecision.SECOND};
    private static final ChronoUnit[] UNITS = {ChronoUnit.NANOS, ChronoUnit.MILLIS, ChronoUnit.SECONDS};

    private final Random random;
    private final int clocks;
    private final long[] corrections;
    private final int[] precisions;
    private final boolean declared;
    private final List<TimelineEvent> events = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    World(Random random) {
        this.random = random;
        this.clocks = 2 + random.nextInt(4);
        this.corrections = new long[clocks];
        this.precisions = new int[clocks];
        this.declared = random.nextInt(4) == 0;
        for (int clock = 0; clock < clocks; clock++) {
            corrections[clock] = (long) (random.nextGaussian() * 30e9);
            precisions[clock] = random.nextInt(3);
        }
        int count = 2 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            long first = (long) (random.nextDouble() * 600e9);
            add(first, first + (long) (-Math.log(1 - random.nextDouble()) * 0.8e9));
        }
    }

    /** Adds a pair that is false. */
    void lie() {
        add((long) (random.nextDouble() * 20e9), 0);
    }

    ClockReconciler reconciler() {
        return ClockReconciler.withRules(List.of(HappensBeforeRule.of(
                "true",
                records -> pairs.stream().map(pair -> HappensBefore.of(events.get(pair[0]), events.get(pair[1]))))));
    }

    Timeline timeline() {
        return Timeline.of(events);
    }

    /** {@return every pair} */
    List<EventOrdering> proven() {
        return pairs.stream()
                .map(pair -> EventOrdering.of(id(pair[0]), id(pair[1]), "true"))
                .toList();
    }

    private static EventId id(int event) {
        return EventId.of("e" + event);
    }

    /** {@return the true correction of a clock, compared with those that count as right} */
    Duration truth(String clock, List<ClockEstimate> estimates) {
        int number = number(clock);
        if (number == 0 && declared) {
            return Duration.ZERO;
        }
        if (declared && areRelated(0, number)) {
            return Duration.ofNanos(corrections[number]);
        }
        return estimates.stream()
                .filter(e -> e.getStatus() == ClockStatus.REFERENCE && areRelated(number(e.getClock()), number))
                .findFirst()
                .map(e -> Duration.ofNanos(corrections[number] - corrections[number(e.getClock())]))
                .orElse(Duration.ZERO);
    }

    /** {@return whether any corrections fit all pairs; by Floyd and Warshall over nanoseconds} */
    boolean isPossible() {
        long[][] most = new long[clocks][clocks];
        for (long[] row : most) {
            Arrays.fill(row, Long.MAX_VALUE / 4);
        }
        for (int[] pair : pairs) {
            int first = clock(pair[0]);
            int second = clock(pair[1]);
            long slack = end(pair[1]) - 1 - start(pair[0]);
            most[second][first] = Math.min(most[second][first], slack);
        }
        for (int k = 0; k < clocks; k++) {
            for (int i = 0; i < clocks; i++) {
                for (int j = 0; j < clocks; j++) {
                    most[i][j] = Math.min(most[i][j], most[i][k] + most[k][j]);
                }
            }
        }
        boolean possible = true;
        for (int i = 0; i < clocks; i++) {
            possible &= most[i][i] >= 0;
        }
        return possible;
    }

    private void add(long first, long second) {
        pairs.add(new int[] {event(first), event(second)});
    }

    private int event(long trueTime) {
        int clock = random.nextInt(clocks);
        int precision = precisions[clock];
        Instant recorded = START.plusNanos(trueTime - corrections[clock]).truncatedTo(UNITS[precision]);
        EventTime time = EventTime.of(recorded, PRECISIONS[precision]);
        events.add(TimelineEvent.builder()
                .id(id(events.size()))
                .kind(EventKind.OTHER)
                .occurredAt(declared && clock == 0 ? time.correctedBy(Duration.ofNanos(corrections[0])) : time)
                .source(EventSource.builder().system("test").file("c" + clock).build())
                .text("")
                .build());
        return events.size() - 1;
    }

    private boolean areRelated(int one, int other) {
        boolean[] reached = new boolean[clocks];
        reached[one] = true;
        for (int round = 0; round < clocks; round++) {
            for (int[] pair : pairs) {
                boolean either = reached[clock(pair[0])] || reached[clock(pair[1])];
                reached[clock(pair[0])] |= either;
                reached[clock(pair[1])] |= either;
            }
        }
        return reached[other];
    }

    private int clock(int event) {
        return number(events.get(event).getSource().getFile());
    }

    private static int number(String clock) {
        return Integer.parseInt(clock.substring(1));
    }

    private long start(int event) {
        return nanos(events.get(event).getOccurredAt().toAdjustedEarliest().orElseThrow());
    }

    private long end(int event) {
        return nanos(
                events.get(event).getOccurredAt().toAdjustedLatestExclusive().orElseThrow());
    }

    private static long nanos(Instant instant) {
        return Duration.between(START, instant).toNanos();
    }
}
