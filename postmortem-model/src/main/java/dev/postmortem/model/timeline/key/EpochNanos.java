package dev.postmortem.model.timeline.key;

import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.util.Optional;

/** The adjusted earliest time of an event as nanoseconds since 1970-01-01T00:00Z, by which events are ordered. */
public final class EpochNanos {
    /** Stands for a time that nobody knows; after every other. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    /** Stands for a known time that 64 bits of nanoseconds cannot tell: before 1677-09-21T00:12:46Z or from 2262-04-11T23:47:15Z on. */
    public static final long BEYOND = Long.MIN_VALUE;

    private static final long NANOS_OF_SECOND = 1_000_000_000;

    /** Leaves room for one more second, so that a time after the last one is a number too. */
    private static final long LAST_SECOND = Long.MAX_VALUE / NANOS_OF_SECOND - 2;

    private EpochNanos() {}

    /**
     * Returns a time as a number.
     *
     * @param time the time
     * @return the nanoseconds, {@link #UNKNOWN} or {@link #BEYOND}
     */
    public static long of(EventTime time) {
        Optional<Instant> earliest = time.toAdjustedEarliest();
        return earliest.isPresent() ? of(earliest.get()) : UNKNOWN;
    }

    private static long of(Instant time) {
        long second = time.getEpochSecond();
        return second < -LAST_SECOND || second > LAST_SECOND ? BEYOND : second * NANOS_OF_SECOND + time.getNano();
    }
}
