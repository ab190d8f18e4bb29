package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.DurationRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PercentileLaws {
    /** As a fraction of exact numbers, from the formula of the definition. */
    @Property
    void exactDurationsGiveWhatTheDefinitionSays(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000_000_000_000L) Long> nanos,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        BigDecimal place = new BigDecimal(sorted.size() - 1).multiply(new BigDecimal(percent).movePointLeft(2));
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal share = place.subtract(new BigDecimal(below));
        int above = Math.min(below + 1, sorted.size() - 1);
        BigDecimal expected = BigDecimal.ONE
                .subtract(share)
                .multiply(new BigDecimal(sorted.get(below)))
                .add(share.multiply(new BigDecimal(sorted.get(above))));

        DurationRange value = DurationDistribution.of(exact(nanos))
                .percentile(percent)
                .orElseThrow()
                .getValue();

        assertThat(value.toExact())
                .contains(Duration.ofNanos(
                        expected.setScale(0, RoundingMode.FLOOR).longValueExact()));
    }

    @Property
    void everyReadingOfRangesLiesWithinTheBounds(
            @ForAll("ranges") List<DurationRange> ranges,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll Random random) {
        DurationDistribution bounds = DurationDistribution.of(ranges);
        DurationDistribution reading = DurationDistribution.of(
                ranges.stream().map(range -> oneReading(range, random)).toList());

        assertWithin(
                reading.percentile(percent).orElseThrow().getValue(),
                bounds.percentile(percent).orElseThrow().getValue());
        assertWithin(reading.getMean().orElseThrow(), bounds.getMean().orElseThrow());
        bounds.percentile(percent).orElseThrow().getConfidence().ifPresent(wide -> {
            DurationRange narrow =
                    reading.percentile(percent).orElseThrow().getConfidence().orElseThrow();
            assertThat(wide.getMin()).isLessThanOrEqualTo(narrow.getMin());
            wide.getMax()
                    .ifPresent(max -> assertThat(max)
                            .isGreaterThanOrEqualTo(narrow.getMax().orElseThrow()));
        });
    }

    @Property
    void percentilesDoNotFall(
            @ForAll("ranges") List<DurationRange> ranges, @ForAll @IntRange(min = 1, max = 98) int percent) {
        DurationDistribution distribution = DurationDistribution.of(ranges);
        DurationRange lower = distribution.percentile(percent).orElseThrow().getValue();
        DurationRange higher =
                distribution.percentile(percent + 1).orElseThrow().getValue();

        assertThat(lower.getMin()).isLessThanOrEqualTo(higher.getMin());
        higher.getMax()
                .ifPresent(max -> assertThat(lower.getMax().orElseThrow()).isLessThanOrEqualTo(max));
    }

    @Property
    void theOrderOfDurationsDoesNotMatter(@ForAll("ranges") List<DurationRange> ranges, @ForAll Random random) {
        List<DurationRange> shuffled = new ArrayList<>(ranges);
        Collections.shuffle(shuffled, random);

        assertThat(DurationDistribution.of(shuffled)).isEqualTo(DurationDistribution.of(ranges));
    }

    /** Tails of the binomial distribution in whole numbers; each end is as near as it may be. */
    @Property
    void ranksLeaveAtMostAFortiethBeyondEachAndNoneNearerDoes(
            @ForAll @IntRange(min = 1, max = 200) int count, @ForAll @IntRange(min = 1, max = 99) int percent) {
        ConfidenceRanks ranks = ConfidenceRanks.of(count, percent);

        assertThat(isAtMostAFortieth(count, percent, 0, ranks.lower() - 1)).isTrue();
        assertThat(isAtMostAFortieth(count, percent, 0, ranks.lower())).isFalse();
        assertThat(isAtMostAFortieth(count, percent, ranks.upper(), count)).isTrue();
        assertThat(isAtMostAFortieth(count, percent, ranks.upper() - 1, count)).isFalse();
        BigDecimal inside = new BigDecimal(weight(count, percent, ranks.lower(), ranks.upper() - 1))
                .divide(new BigDecimal(BigInteger.valueOf(100).pow(count)), 12, RoundingMode.HALF_EVEN);
        assertThat(ranks.coverage()).isBetween(inside.doubleValue() - 1e-9, inside.doubleValue() + 1e-9);
        assertThat(ranks.coverage()).isBetween(0.95, 1.0);
    }

    @Property(tries = 20)
    void manyObservationsHaveRanksToo(
            @ForAll @IntRange(min = 5_000, max = 200_000) int count, @ForAll @IntRange(min = 1, max = 99) int percent) {
        ConfidenceRanks ranks = ConfidenceRanks.of(count, percent);
        double mean = count * percent / 100.0;
        double wide = 1.96 * Math.sqrt(mean * (100 - percent) / 100);

        assertThat((double) ranks.lower()).isBetween(mean - wide - 4, mean - wide + 4);
        assertThat((double) ranks.upper()).isBetween(mean + wide - 4, mean + wide + 4);
    }

    private static boolean isAtMostAFortieth(int count, int percent, int first, int last) {
        return weight(count, percent, first, last)
                        .multiply(BigInteger.valueOf(40))
                        .compareTo(BigInteger.valueOf(100).pow(count))
                <= 0;
    }

    /** The probability of these numbers times 100 to the power of the count. */
    private static BigInteger weight(int count, int percent, int first, int last) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= Math.min(last, count); k++) {
            if (k >= first) {
                sum = sum.add(ways.multiply(BigInteger.valueOf(percent).pow(k))
                        .multiply(BigInteger.valueOf(100L - percent).pow(count - k)));
            }
            ways = ways.multiply(BigInteger.valueOf((long) count - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return sum;
    }

    private static void assertWithin(DurationRange inner, DurationRange outer) {
        assertThat(inner.getMin()).isGreaterThanOrEqualTo(outer.getMin());
        outer.getMax().ifPresent(max -> assertThat(inner.getMax().orElseThrow()).isLessThanOrEqualTo(max));
    }

    private static DurationRange oneReading(DurationRange range, Random random) {
        Duration width = range.getMax().orElse(range.getMin().plusDays(9)).minus(range.getMin());
        long nanos = width.toNanos();
        return DurationRange.exactly(range.getMin().plusNanos(nanos == 0 ? 0 : random.nextLong(nanos + 1)));
    }

    private static List<DurationRange> exact(List<Long> nanos) {
        return nanos.stream().map(Duration::ofNanos).map(DurationRange::exactly).toList();
    }

    @Provide
    Arbitrary<List<DurationRange>> ranges() {
        Arbitrary<Duration> length = Arbitraries.longs().between(0, 5_000).map(Duration::ofSeconds);
        Arbitrary<DurationRange> exact = length.map(DurationRange::exactly);
        Arbitrary<DurationRange> range =
                Combinators.combine(length, length).as((min, more) -> DurationRange.between(min, min.plus(more)));
        Arbitrary<DurationRange> open = length.map(DurationRange::atLeast);
        return Arbitraries.oneOf(exact, exact, range, open).list().ofMinSize(1).ofMaxSize(30);
    }
}
