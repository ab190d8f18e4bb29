package dev.postmortem.model.clock;

import java.time.Duration;
import java.util.Optional;

/**
 * The corrections that a clock can have.
 *
 * @param least the least; absent if nothing bounds it from below
 * @param most the most; absent if nothing bounds it from above
 */
record Interval(Optional<Duration> least, Optional<Duration> most) {
    boolean isTwoSided() {
        return least.filter(Offsets::isUsable).isPresent()
                && most.filter(Offsets::isUsable).isPresent();
    }

    boolean isUnbounded() {
        return least.isEmpty() && most.isEmpty();
    }

    boolean hasZero() {
        return least.filter(l -> !l.isNegative() && !l.isZero()).isEmpty()
                && most.filter(Duration::isNegative).isEmpty();
    }

    Duration middle() {
        return Offsets.middle(least.orElseThrow(), most.orElseThrow());
    }

    /** {@return how far the true correction can be from one that was chosen} */
    Duration errorOf(Duration chosen) {
        return Offsets.max(most.orElseThrow().minus(chosen), chosen.minus(least.orElseThrow()));
    }
}
