package dev.postmortem.model.clock;

import java.time.Duration;

/** Arithmetic on differences of clocks: exact, in nanoseconds, and far from any overflow. */
final class Offsets {
    /** No clock is wrong by more; see {@code EventTime.getCorrection}. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Offsets() {}

    /**
     * Returns the middle of two offsets, rounded down.
     *
     * <p>Rounding towards zero could break a constraint between two middles by a nanosecond; rounding down cannot.
     */
    static Duration middle(Duration low, Duration high) {
        Duration sum = low.plus(high);
        long odd = Math.floorMod(sum.getSeconds(), 2L);
        return Duration.ofSeconds(Math.floorDiv(sum.getSeconds(), 2L), (odd * NANOS_PER_SECOND + sum.getNano()) / 2);
    }

    static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** {@return whether a bound is known and says anything about a clock} */
    static boolean isUsable(Duration bound) {
        return bound.abs().compareTo(LONGEST) <= 0;
    }
}
