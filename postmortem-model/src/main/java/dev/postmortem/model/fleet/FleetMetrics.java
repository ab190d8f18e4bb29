package dev.postmortem.model.fleet;

import dev.postmortem.model.metric.MetricStatus;
import dev.postmortem.model.text.AlignedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a set of formulas came to for many incidents; immutable and safe for use by many threads. */
public final class FleetMetrics {
    private static final String[] HEADING = {
        "metric", "known", "not exact", "missing", "invalid", "p50", "p75", "p90", "p95", "mean"
    };

    private final String name;
    private final int count;
    private final List<MetricDistribution> distributions;

    FleetMetrics(String name, int count, List<MetricDistribution> distributions) {
        this.name = name;
        this.count = count;
        this.distributions = distributions;
    }

    /** {@return the name of the set of formulas} */
    public String getName() {
        return name;
    }

    /** {@return how many incidents were measured} */
    public int getCount() {
        return count;
    }

    /** {@return one distribution for each formula, in their order} */
    public List<MetricDistribution> getDistributions() {
        return distributions;
    }

    /**
     * Returns the distribution of one formula.
     *
     * @param formula the name of the formula, such as {@code time-to-detect}
     * @return its distribution; absent if the set has no such formula
     */
    public Optional<MetricDistribution> distribution(String formula) {
        Objects.requireNonNull(formula, "formula");
        return distributions.stream()
                .filter(distribution -> distribution.getFormula().getName().equals(formula))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetMetrics that
                && name.equals(that.name)
                && count == that.count
                && distributions.equals(that.distributions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, distributions);
    }

    /** {@return a table with two lines for each formula: counts and percentiles, and what is sure about the percentiles} */
    @Override
    public String toString() {
        AlignedText text =
                AlignedText.titled(name + ", " + FleetInsights.incidents(count)).row(HEADING);
        for (MetricDistribution distribution : distributions) {
            text.row(figures(distribution)).row(confidence(distribution));
        }
        return text.toString();
    }

    private static String[] figures(MetricDistribution distribution) {
        DurationDistribution durations = distribution.getDurations();
        List<String> cells = new ArrayList<>(List.of(
                distribution.getFormula().getName(),
                String.valueOf(durations.getCount()),
                String.valueOf(durations.getIntervals()),
                String.valueOf(distribution.count(MetricStatus.TIMESTAMPS_MISSING)),
                String.valueOf(distribution.count(MetricStatus.TIMESTAMPS_INVALID))));
        cells.addAll(percentiles(durations, percentile -> DurationCell.of(percentile.getValue())));
        cells.add(DurationCell.of(durations.getMean()));
        return cells.toArray(String[]::new);
    }

    private static String[] confidence(MetricDistribution distribution) {
        Stream<String> names = Stream.of("  with 95 %", "", "", "", "");
        return Stream.concat(
                        names,
                        percentiles(
                                distribution.getDurations(), percentile -> DurationCell.of(percentile.getConfidence()))
                                .stream())
                .toArray(String[]::new);
    }

    private static List<String> percentiles(DurationDistribution durations, Function<Percentile, String> cell) {
        List<Percentile> percentiles = durations.getPercentiles();
        return percentiles.isEmpty()
                ? List.of("?", "?", "?", "?")
                : percentiles.stream().map(cell).toList();
    }
}
