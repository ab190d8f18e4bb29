package dev.postmortem.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OffsetsLaws {
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    @Property
    void theMiddleIsHalfOfTheSumRoundedDown(
            @ForAll @LongRange(min = -400_000_000_000L, max = 400_000_000_000L) long low,
            @ForAll @LongRange(min = 0, max = 999_999_999) long lowNanos,
            @ForAll @LongRange(min = -400_000_000_000L, max = 400_000_000_000L) long high,
            @ForAll @LongRange(min = 0, max = 999_999_999) long highNanos) {
        Duration one = Duration.ofSeconds(low, lowNanos);
        Duration other = Duration.ofSeconds(high, highNanos);

        assertThat(nanos(Offsets.middle(one, other)))
                .isEqualTo(nanos(one).add(nanos(other)).shiftRight(1));
    }

    @Test
    void theMiddleOfAnOddNumberOfNanosecondsIsRoundedDown() {
        assertThat(Offsets.middle(Duration.ZERO, Duration.ofNanos(1))).isZero();
        assertThat(Offsets.middle(Duration.ZERO, Duration.ofNanos(-1))).isEqualTo(Duration.ofNanos(-1));
        assertThat(Offsets.middle(Duration.ofSeconds(1), Duration.ofSeconds(2))).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aBoundOfMoreThanAHundredYearsSaysNothing() {
        assertThat(Offsets.isUsable(Offsets.LONGEST)).isTrue();
        assertThat(Offsets.isUsable(Offsets.LONGEST.negated())).isTrue();
        assertThat(Offsets.isUsable(Offsets.LONGEST.plusNanos(1))).isFalse();
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds()).multiply(BILLION).add(BigInteger.valueOf(duration.getNano()));
    }
}
