package dev.postmortem.model.fleet;

import dev.postmortem.model.text.AlignedText;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How some durations are distributed: percentiles with what is sure about them, and a mean beside them.
 *
 * <p>A duration may be exact, a range, or known from below only, such as the age of something that is not done. Then a
 * percentile is what they leave possible, not a guess. A few long incidents move a mean as far as they like, so it is never
 * shown without the median. Immutable and safe for use by many threads; holds all durations.
 */
public final class DurationDistribution {
    private static final List<Integer> SHOWN = List.of(50, 75, 90, 95);

    private final OrderedDurations lower;
    private final OrderedDurations upper;
    private final int intervals;

    private DurationDistribution(Collection<DurationRange> durations) {
        this.lower = OrderedDurations.lower(durations);
        this.upper = OrderedDurations.upper(durations);
        this.intervals = (int) durations.stream()
                .filter(duration -> duration.toExact().isEmpty())
                .count();
    }

    /**
     * Returns the distribution of some durations, in O(n log n).
     *
     * @param durations the durations, in any order
     * @return their distribution
     */
    public static DurationDistribution of(Collection<DurationRange> durations) {
        return new DurationDistribution(Objects.requireNonNull(durations, "durations"));
    }

    /** {@return how many durations there are} */
    public int getCount() {
        return lower.size();
    }

    /** {@return how many of them are not exact} */
    public int getIntervals() {
        return intervals;
    }

    /** {@return the percentiles 50, 75, 90 and 95, in this order; none if there is no duration} */
    public List<Percentile> getPercentiles() {
        return SHOWN.stream().map(this::percentile).flatMap(Optional::stream).toList();
    }

    /** {@return the percentile 50; absent if there is no duration} */
    public Optional<Percentile> median() {
        return percentile(50);
    }

    /**
     * Returns a percentile, in O(n).
     *
     * @param percent which one, from 1 to 99
     * @return the percentile; absent if there is no duration
     * @throws IllegalArgumentException if it is not from 1 to 99
     */
    public Optional<Percentile> percentile(int percent) {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("there is no percentile " + percent + "; give 1 to 99");
        }
        if (getCount() == 0) {
            return Optional.empty();
        }
        ConfidenceRanks ranks = ConfidenceRanks.of(getCount(), percent);
        Optional<DurationRange> confidence = between(ranks);
        return Optional.of(new Percentile(
                percent,
                range(lower.percentile(percent), upper.percentile(percent)).orElseThrow(),
                confidence,
                confidence.isPresent() ? ranks.coverage() : 1));
    }

    private Optional<DurationRange> between(ConfidenceRanks ranks) {
        Optional<Duration> max = upper.ofRank(ranks.upper());
        return ranks.lower() == 0
                ? max.map(known -> DurationRange.between(Duration.ZERO, known))
                : range(lower.ofRank(ranks.lower()), max);
    }

    /**
     * Returns the mean, to be shown beside the median only.
     *
     * @return the mean, rounded down to a nanosecond, or its bounds; absent if there is no duration
     */
    public Optional<DurationRange> getMean() {
        return range(lower.mean(), upper.mean());
    }

    private static Optional<DurationRange> range(Optional<Duration> min, Optional<Duration> max) {
        return min.map(known -> DurationRange.builder().min(known).max(max).build());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DurationDistribution that
                && lower.equals(that.lower)
                && upper.equals(that.upper)
                && intervals == that.intervals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper);
    }

    /** {@return how many durations there are, a line for each percentile, and the mean, in aligned lines} */
    @Override
    public String toString() {
        int count = getCount();
        return AlignedText.titled(count
                        + (count == 1 ? " duration" : " durations")
                        + (intervals == 0 ? "" : ", " + intervals + " of them not exact"))
                .rows(
                        getPercentiles(),
                        p -> List.of(
                                "p" + p.getPercent(),
                                DurationCell.of(p.getValue()),
                                "with 95 %: " + DurationCell.of(p.getConfidence())))
                .field("mean", getMean().map(DurationCell::of))
                .toString();
    }
}
