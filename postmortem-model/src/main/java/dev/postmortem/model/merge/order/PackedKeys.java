package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Packs a time and a rank into one number, so that comparing two numbers compares the times and then the ranks.
 *
 * <p>key = steps of the time since the base &lt;&lt; bits of the ranks | rank. A step is a nanosecond, or the coarsest unit
 * that tells all times apart where nanoseconds do not fit. Keys take at most 62 bits and are never negative; the time that
 * nobody knows is one step after the last known one.
 */
final class PackedKeys {
    private static final int MOST_BITS = 62;
    private static final long[] UNITS = {1, 1_000, 1_000_000, 1_000_000_000};

    private final long unit;
    private final int bits;
    private final long base;
    private final long unknown;

    private PackedKeys(long first, long last, long unit, int ranks) {
        this.unit = unit;
        this.bits = bits(ranks);
        this.base = first / unit;
        this.unknown = last + unit;
    }

    /**
     * Returns keys for some times and ranks.
     *
     * @param first the first known time
     * @param last the last known time, not before the first
     * @param ranks how many ranks there are, from 0
     * @param isUnit tells whether all known times are multiples of a number of nanoseconds; only asked where nanoseconds
     *     do not fit
     * @return the keys; absent if times and ranks do not fit into one number
     */
    static Optional<PackedKeys> of(long first, long last, int ranks, LongPredicate isUnit) {
        for (long unit : UNITS) {
            PackedKeys keys = new PackedKeys(first, last, unit, ranks);
            if (keys.fit() && (unit == 1 || isUnit.test(unit))) {
                return Optional.of(keys);
            }
        }
        return Optional.empty();
    }

    /** {@return how many bits tell some numbers from 0 apart} */
    static int bits(int numbers) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(numbers - 1, 0));
    }

    /** {@return whether all known times are multiples of a number of nanoseconds} */
    static boolean areMultiples(long[] times, long nanos) {
        for (long time : times) {
            if (time != EpochNanos.UNKNOWN && time % nanos != 0) {
                return false;
            }
        }
        return true;
    }

    /** The difference of far times overflows and is negative then. */
    private boolean fit() {
        long steps = unknown / unit - base;
        return steps >= 0 && steps >> MOST_BITS - bits == 0;
    }

    /**
     * Packs a time and a rank.
     *
     * @param time the time: {@link EpochNanos#UNKNOWN} or from the first to the last
     * @param rank the rank
     * @return the key
     */
    long pack(long time, int rank) {
        long known = Math.min(time, unknown);
        return (unit == 1 ? known : known / unit) - base << bits | rank;
    }

    /**
     * Returns the rank in a key.
     *
     * @param key the key
     * @return the rank
     */
    int rank(long key) {
        return (int) (key & (1L << bits) - 1);
    }
}
