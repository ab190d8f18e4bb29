package dev.postmortem.model.fleet;

import dev.postmortem.model.time.DurationRange;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The duration that a share of some durations does not exceed, and how sure that is.
 *
 * <p>Two different uncertainties: {@link #getValue} is a range if the durations themselves are ranges; {@link
 * #getConfidence} says what the percentile of incidents like these may be, of which only some happened. Immutable and safe
 * for use by many threads.
 */
public final class Percentile {
    private final int percent;
    private final DurationRange value;
    private final Optional<DurationRange> confidence;
    private final double coverage;

    Percentile(int percent, DurationRange value, Optional<DurationRange> confidence, double coverage) {
        this.percent = percent;
        this.value = value;
        this.confidence = confidence;
        this.coverage = coverage;
    }

    /** {@return how many per cent, from 1 to 99; 50 for the median} */
    public int getPercent() {
        return percent;
    }

    /**
     * Returns the percentile of the durations.
     *
     * <p>Definition 7 of Hyndman and Fan ("Sample Quantiles in Statistical Packages", The American Statistician 50, 1996),
     * the default of R and NumPy and what {@code PERCENTILE} of spreadsheets is: linear between the durations of the ranks
     * around 1 + (n - 1) p. Rounded down to a nanosecond.
     *
     * @return the percentile: exact if the durations it depends on are, otherwise the bounds that they leave
     */
    public DurationRange getValue() {
        return value;
    }

    /**
     * Returns where the percentile of all incidents like these is, with a confidence of at least 95 %.
     *
     * <p>Two of the durations, whatever the distribution they come from, but for a probability of at most 2.5 % on each side
     * (Hahn and Meeker, "Statistical Intervals", 1991, section 5.2). It is true only if the durations are independent, come
     * from a process that did not change, and those that nobody knows are like the others.
     *
     * @return the interval, from 0 or without an upper bound where the durations are too few for that side; absent where they
     *     are too few for both
     */
    public Optional<DurationRange> getConfidence() {
        return confidence;
    }

    /** {@return the probability with which such an interval covers the percentile, 0.95 to 1; 1 where it is absent} */
    public double getCoverage() {
        return coverage;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Percentile that
                && percent == that.percent
                && value.equals(that.value)
                && confidence.equals(that.confidence);
    }

    @Override
    public int hashCode() {
        return Objects.hash(percent, value, confidence);
    }

    /** {@return percentile and interval on one line, such as {@code p50 4 min 30 s (3 min to 9 min with 95 %)}} */
    @Override
    public String toString() {
        return "p" + percent + " " + DurationCell.of(value)
                + confidence
                        .map(range -> " (" + DurationCell.of(range) + " with 95 %)")
                        .orElse(" (too few to say how sure)");
    }
}
