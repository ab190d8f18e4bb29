package dev.postmortem.review.stated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.stream.Stream;

/** The seconds of the day, in UTC, at which something happened on whatever day; looked up without going through all. */
public final class TimesOfDay {
    private static final int DAY = (int) Duration.ofDays(1).toSeconds();

    private final BitSet seconds = new BitSet(DAY);

    private TimesOfDay() {}

    public static TimesOfDay of(Stream<Instant> instants) {
        TimesOfDay times = new TimesOfDay();
        instants.forEach(at -> times.seconds.set((int) Math.floorMod(at.getEpochSecond(), (long) DAY)));
        return times;
    }

    /** {@return whether something happened about that time; midnight is no border} */
    public boolean hasAbout(LocalTime clock, ZoneOffset offset, Duration tolerance) {
        int second = Math.floorMod(clock.toSecondOfDay() - offset.getTotalSeconds(), DAY);
        int from = second - (int) tolerance.toSeconds();
        int to = second + (int) tolerance.toSeconds();
        return has(from, to) || has(from - DAY, to - DAY) || has(from + DAY, to + DAY);
    }

    private boolean has(int from, int to) {
        int next = seconds.nextSetBit(Math.max(0, from));
        return next >= 0 && next <= to;
    }
}
