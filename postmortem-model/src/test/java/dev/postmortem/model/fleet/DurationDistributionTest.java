package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DurationDistributionTest {
    @Test
    void percentilesLieLinearlyBetweenTheDurationsAroundThem() {
        DurationDistribution four = minutes(40, 10, 30, 20);

        assertThat(four.median()).map(Percentile::getValue).contains(exactly("PT25M"));
        assertThat(four.percentile(75)).map(Percentile::getValue).contains(exactly("PT32M30S"));
        assertThat(four.percentile(1)).map(Percentile::getValue).contains(exactly("PT10M18S"));
        assertThat(four.percentile(90)).map(Percentile::getValue).contains(exactly("PT37M"));
        assertThat(four.getMean()).contains(exactly("PT25M"));
    }

    @Test
    void oneDurationIsEachPercentileAndNothingIsSure() {
        DurationDistribution one = minutes(7);

        assertThat(one.getPercentiles()).hasSize(4).allSatisfy(percentile -> {
            assertThat(percentile.getValue()).isEqualTo(exactly("PT7M"));
            assertThat(percentile.getConfidence()).isEmpty();
            assertThat(percentile.getCoverage()).isEqualTo(1);
        });
        assertThat(one.median().orElseThrow()).hasToString("p50 7 min (too few to say how sure)");
    }

    @Test
    void nothingHasNoPercentileAndNoMean() {
        DurationDistribution none = DurationDistribution.of(List.of());

        assertThat(none.median()).isEmpty();
        assertThat(none.getPercentiles()).isEmpty();
        assertThat(none.getMean()).isEmpty();
        assertThat(none).hasToString("0 durations");
    }

    @Test
    void rangesGiveTheBoundsOfAPercentile() {
        DurationDistribution ranges = DurationDistribution.of(List.of(
                DurationRange.between(Duration.ofMinutes(1), Duration.ofMinutes(9)),
                exactly("PT4M"),
                DurationRange.between(Duration.ofMinutes(2), Duration.ofMinutes(3))));

        assertThat(ranges.median().orElseThrow().getValue())
                .isEqualTo(DurationRange.between(Duration.ofMinutes(2), Duration.ofMinutes(4)));
        assertThat(ranges.getIntervals()).isEqualTo(2);
        assertThat(ranges.getMean()).contains(DurationRange.between(Duration.ofSeconds(140), Duration.ofSeconds(320)));
    }

    @Test
    void whatIsNotOverBoundsFromBelowOnly() {
        DurationDistribution open = DurationDistribution.of(List.of(
                exactly("PT1M"), exactly("PT2M"), exactly("PT3M"), DurationRange.atLeast(Duration.ofMinutes(1))));

        assertThat(open.median().orElseThrow().getValue())
                .isEqualTo(DurationRange.between(Duration.ofSeconds(90), Duration.ofSeconds(150)));
        assertThat(open.percentile(75).orElseThrow().getValue())
                .isEqualTo(DurationRange.atLeast(Duration.ofSeconds(135)));
        assertThat(open.getMean()).contains(DurationRange.atLeast(Duration.ofSeconds(105)));
    }

    /** The ranks are those of the tables for the sign test. */
    @Test
    void confidenceLiesBetweenTwoOfTheDurations() {
        assertThat(confidenceOfMedian(6)).isEqualTo(between(1, 6));
        assertThat(confidenceOfMedian(10)).isEqualTo(between(2, 9));
        assertThat(confidenceOfMedian(20)).isEqualTo(between(6, 15));
        assertThat(confidenceOfMedian(100)).isEqualTo(between(40, 61));
        assertThat(first(10).median().orElseThrow().getCoverage()).isEqualTo(1 - 22.0 / 1024);
        assertThat(first(5).median().orElseThrow().getConfidence()).isEmpty();
    }

    @Test
    void oneSideStaysOpenWhereTheDurationsAreTooFewForIt() {
        assertThat(first(20).percentile(90).orElseThrow().getConfidence())
                .contains(DurationRange.atLeast(Duration.ofMinutes(15)));
        assertThat(first(20).percentile(10).orElseThrow().getConfidence())
                .contains(DurationRange.between(Duration.ZERO, Duration.ofMinutes(6)));
    }

    @Test
    void percentilesAreFromOneToNinetyNine() {
        for (int percent : List.of(-1, 0, 100)) {
            assertThatThrownBy(() -> minutes(1).percentile(percent))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no percentile " + percent + "; give 1 to 99");
        }
    }

    @Test
    void noDurationIsTooLong() {
        DurationRange longest = DurationRange.exactly(Duration.ofSeconds(Long.MAX_VALUE));
        DurationDistribution two = DurationDistribution.of(List.of(longest, longest));

        assertThat(two.percentile(95)).map(Percentile::getValue).contains(longest);
        assertThat(two.getMean()).contains(longest);
    }

    @Test
    void printsALineForEachPercentileAndTheMeanBelow() {
        DurationDistribution some = DurationDistribution.of(Stream.concat(
                        LongStream.rangeClosed(1, 19).mapToObj(m -> DurationRange.exactly(Duration.ofMinutes(m))),
                        Stream.of(DurationRange.between(Duration.ofMinutes(20), Duration.ofMillis(1_260_001))))
                .toList());

        assertThat(some)
                .hasToString(String.join(
                        "\n",
                        "20 durations, 1 of them not exact",
                        "p50   10 min 30 s               with 95 %: 6 min to 15 min",
                        "p75   15 min 15 s               with 95 %: 11 min to 19 min",
                        "p90   18 min 6 s                with 95 %: at least 15 min",
                        "p95   19 min 3 s to 19 min 7 s  with 95 %: at least 17 min",
                        "mean  10 min 30 s to 10 min 34 s"));
    }

    @Test
    void longDurationsPrintInHoursAndBoundsOutwards() {
        assertThat(DurationDistribution.of(List.of(DurationRange.between(
                                Duration.parse("P1DT2H30M"), Duration.parse("P3DT4H0.000000001S"))))
                        .median()
                        .orElseThrow())
                .hasToString("p50 1 d 2 h to 3 d 5 h (too few to say how sure)");
        assertThat(DurationCell.of(exactly("PT23H59M59.9S"))).isEqualTo("23 h 59 min 59 s");
        assertThat(DurationCell.of(exactly("PT24H"))).isEqualTo("1 d");
    }

    private static DurationRange confidenceOfMedian(int count) {
        return first(count).median().orElseThrow().getConfidence().orElseThrow();
    }

    /** The durations of 1 minute, 2 minutes and so on. */
    private static DurationDistribution first(int count) {
        return minutes(LongStream.rangeClosed(1, count).toArray());
    }

    private static DurationDistribution minutes(long... minutes) {
        return DurationDistribution.of(LongStream.of(minutes)
                .mapToObj(m -> DurationRange.exactly(Duration.ofMinutes(m)))
                .toList());
    }

    private static DurationRange between(long min, long max) {
        return DurationRange.between(Duration.ofMinutes(min), Duration.ofMinutes(max));
    }

    private static DurationRange exactly(String length) {
        return DurationRange.exactly(Duration.parse(length));
    }
}
