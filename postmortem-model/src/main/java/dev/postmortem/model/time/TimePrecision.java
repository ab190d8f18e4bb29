package dev.postmortem.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How fine a recorded time is; ordered from coarse to fine. */
public enum TimePrecision {
    /** A calendar day. */
    DAY(ChronoUnit.DAYS),
    /** A minute. */
    MINUTE(ChronoUnit.MINUTES),
    /** A second. */
    SECOND(ChronoUnit.SECONDS),
    /** A millisecond. */
    MILLI(ChronoUnit.MILLIS),
    /** A microsecond. */
    MICRO(ChronoUnit.MICROS),
    /** A nanosecond. */
    NANO(ChronoUnit.NANOS);

    private final ChronoUnit unit;

    TimePrecision(ChronoUnit unit) {
        this.unit = unit;
    }

    /** {@return the length of one step; a day counts 24 hours} */
    public Duration toDuration() {
        return unit.getDuration();
    }

    /**
     * Returns the precision of a text with a number of fraction digits.
     *
     * @param digits the digits after the seconds, 0 or more
     * @return SECOND for none, MILLI up to 3, MICRO up to 6, NANO above
     */
    public static TimePrecision ofFractionDigits(int digits) {
        if (digits == 0) {
            return SECOND;
        }
        return digits <= 3 ? MILLI : digits <= 6 ? MICRO : NANO;
    }

    /**
     * Returns the precision that an instant needs to be written in full.
     *
     * @param instant the instant
     * @return SECOND, MILLI, MICRO or NANO
     */
    public static TimePrecision of(Instant instant) {
        int nanos = instant.getNano();
        if (nanos == 0) {
            return SECOND;
        }
        return nanos % 1_000_000 == 0 ? MILLI : nanos % 1_000 == 0 ? MICRO : NANO;
    }
}
