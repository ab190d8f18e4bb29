package dev.postmortem.render.timeline;

import dev.postmortem.render.chart.ChartTick;
import dev.postmortem.render.wording.TimeWording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of time into bins and finds round times for its ticks. */
final class TimeAxis {
    static final int BINS = 160;
    private static final int MAX_TICKS = 9;
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1,
        5,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        364 * DAY
    };

    private final Instant start;
    private final Instant end;

    TimeAxis(Instant start, Instant end) {
        this.start = start;
        this.end = end;
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return end;
    }

    boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    int bin(Instant at) {
        double share = (double) Duration.between(start, at).toMillis() / length();
        return (int) Math.max(0, Math.min(BINS - 1L, (long) (share * BINS)));
    }

    Instant binStart(int bin) {
        return start.plusMillis(length() * bin / BINS);
    }

    private long length() {
        return Math.max(1, Duration.between(start, end).toMillis());
    }

    /** Ticks at round local times, so that a day starts at midnight of the zone. */
    List<ChartTick> ticks(TimeWording times) {
        long seconds = Math.max(1, length() / 1_000);
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] < MAX_TICKS; i--) {
            step = STEPS[i];
        }
        step = Math.max(step, seconds / MAX_TICKS);
        List<ChartTick> ticks = new ArrayList<>();
        LocalDateTime local = LocalDateTime.ofInstant(start, times.zone());
        long first = Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), step) * step;
        for (int i = 0; i <= MAX_TICKS + 1; i++) {
            LocalDateTime tick = LocalDateTime.ofEpochSecond(first + i * step, 0, ZoneOffset.UTC);
            Instant at = tick.atZone(times.zone()).toInstant();
            if (contains(at)) {
                ticks.add(ChartTick.of(at, label(tick, step, ticks.isEmpty())));
            }
        }
        return ticks;
    }

    private static String label(LocalDateTime tick, long step, boolean first) {
        String date = tick.toLocalDate().toString();
        if (step >= DAY) {
            return date;
        }
        String clock = tick.toLocalTime().toString();
        boolean newDay = tick.toLocalTime().toSecondOfDay() == 0;
        return first || newDay ? date.substring(date.length() - 5) + " " + clock : clock;
    }
}
