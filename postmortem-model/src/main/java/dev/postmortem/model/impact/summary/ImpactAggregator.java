package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.Impact;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collector;

/**
 * Sums up observations of impact without adding what cannot be added.
 *
 * <p>Durations are lengths of unions of intervals, never sums. A time that is a range or coarser than a second makes a
 * length a range. See {@link ImpactSummary} for each number.
 */
public final class ImpactAggregator {
    private ImpactAggregator() {}

    /**
     * Sums up the observations of one incident.
     *
     * @param impacts the observations, in any order
     * @param asOf the moment up to which impacts without an end count, in the years 1 to 9999
     * @return what they say together
     * @throws IllegalArgumentException if the moment is outside these years
     */
    public static ImpactSummary summarize(List<Impact> impacts, Instant asOf) {
        return ImpactAccumulator.asOf(asOf).addAll(impacts).toSummary();
    }

    /**
     * Returns a collector for streams, parallel ones too.
     *
     * @param asOf the moment up to which impacts without an end count, in the years 1 to 9999
     * @return the collector
     * @throws IllegalArgumentException if the moment is outside these years, as soon as the collector is used
     */
    public static Collector<Impact, ?, ImpactSummary> toSummary(Instant asOf) {
        return Collector.of(
                () -> ImpactAccumulator.asOf(asOf),
                ImpactAccumulator::add,
                ImpactAccumulator::merge,
                ImpactAccumulator::toSummary,
                Collector.Characteristics.UNORDERED);
    }
}
