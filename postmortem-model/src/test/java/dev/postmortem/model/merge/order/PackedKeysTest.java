package dev.postmortem.model.merge.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.key.EpochNanos;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PackedKeysTest {
    private static final long FAR = 9_000_000_000_000_000_000L;
    private static final LongPredicate NEVER = unit -> false;

    @Test
    void aRangeOfAlmostTwoToThe62FitsForOneRank() {
        long most = (1L << 62) - 2;

        assertThat(PackedKeys.of(0, most, 1, NEVER)).isPresent();
        assertThat(PackedKeys.of(0, most + 1, 1, NEVER)).isEmpty();
        assertThat(PackedKeys.of(0, most, 2, NEVER)).isEmpty();
        assertThat(PackedKeys.of(0, (most >> 1) - 1, 2, NEVER)).isPresent();
        assertThat(PackedKeys.of(0, (most >> 1) - 1, 3, NEVER)).isEmpty();
    }

    @Test
    void aRangeThatOverflowsFitsInSteps() {
        assertThat(PackedKeys.of(-FAR, FAR, 4, NEVER)).isEmpty();

        PackedKeys keys = PackedKeys.of(-FAR, FAR, 4, unit -> unit <= 1_000).orElseThrow();

        assertThat(keys.pack(-FAR, 0)).isZero();
        assertThat(keys.pack(-FAR, 3)).isLessThan(keys.pack(-FAR + 1_000, 0));
        assertThat(keys.pack(FAR - 1_000, 3)).isLessThan(keys.pack(FAR, 2));
        assertThat(keys.rank(keys.pack(EpochNanos.UNKNOWN, 1))).isEqualTo(1);
        assertThat(keys.pack(FAR, 3)).isLessThan(keys.pack(EpochNanos.UNKNOWN, 0));
    }

    @Test
    void theCoarsestUnitIsASecond() {
        assertThat(PackedKeys.of(-FAR, FAR, 1 << 27, unit -> true)).isPresent();
        assertThat(PackedKeys.of(-FAR, FAR, 1 << 27, unit -> unit <= 1_000_000)).isEmpty();
        assertThat(PackedKeys.of(-FAR, FAR, 1 << 28, unit -> true)).isEmpty();
    }

    @Property
    void theOrderOfKeysIsThatOfTimesAndThenRanks(
            @ForAll @LongRange(min = -50, max = 50) long one,
            @ForAll @LongRange(min = -50, max = 50) long other,
            @ForAll @IntRange(max = 5) int rankOfOne,
            @ForAll @IntRange(max = 5) int rankOfOther) {
        PackedKeys keys = PackedKeys.of(-50, 50, 6, NEVER).orElseThrow();
        long timeOfOne = one == 50 ? EpochNanos.UNKNOWN : one;
        long timeOfOther = other == 50 ? EpochNanos.UNKNOWN : other;

        int expected = timeOfOne == timeOfOther
                ? Integer.compare(rankOfOne, rankOfOther)
                : Long.compare(timeOfOne, timeOfOther);

        assertThat(Long.compare(keys.pack(timeOfOne, rankOfOne), keys.pack(timeOfOther, rankOfOther)))
                .isEqualTo(expected);
        assertThat(keys.rank(keys.pack(timeOfOne, rankOfOne))).isEqualTo(rankOfOne);
    }

    @Test
    void aSearchFindsTheFirstKeyThatIsNotBefore() {
        long[] keys = {0, 1, 1, 2, 3, 3, 3, 5, 8, 9, 10};
        for (int from = 0; from <= keys.length; from++) {
            for (long limit = -2; limit < 13; limit++) {
                long reached = limit;
                IntPredicate before = at -> keys[at] < reached;
                int expected = from;
                while (expected < keys.length && before.test(expected)) {
                    expected++;
                }
                assertThat(PlaceSearch.firstNot(before, from, keys.length)).isEqualTo(expected);
            }
        }
    }
}
