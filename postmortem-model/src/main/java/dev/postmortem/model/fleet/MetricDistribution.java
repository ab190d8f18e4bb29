package dev.postmortem.model.fleet;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.metric.MetricStatus;
import dev.postmortem.model.text.AlignedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one formula came to for many incidents: the distribution where it gave a length, and where it gave none.
 *
 * <p>Every incident is counted by exactly one {@link MetricStatus}. Immutable and safe for use by many threads.
 */
public final class MetricDistribution {
    private final MetricFormula formula;
    private final SortedMap<MetricStatus, List<PostmortemId>> incidents;
    private final SortedMap<MilestoneName, Integer> missing;
    private final DurationDistribution durations;

    private MetricDistribution(MetricFormula formula, SortedMap<PostmortemId, MetricResult> results) {
        this.formula = formula;
        SortedMap<MetricStatus, List<PostmortemId>> byStatus = new TreeMap<>();
        SortedMap<MilestoneName, Integer> unknown = new TreeMap<>();
        results.forEach((id, result) -> {
            byStatus.computeIfAbsent(result.getStatus(), status -> new ArrayList<>())
                    .add(id);
            result.getMissing().forEach(name -> unknown.merge(name, 1, Integer::sum));
        });
        byStatus.replaceAll((status, ids) -> List.copyOf(ids));
        this.incidents = Collections.unmodifiableSortedMap(byStatus);
        this.missing = Collections.unmodifiableSortedMap(unknown);
        this.durations = DurationDistribution.of(results.values().stream()
                .map(MetricResult::getRange)
                .flatMap(Optional::stream)
                .toList());
    }

    static MetricDistribution of(MetricFormula formula, SortedMap<PostmortemId, MetricResult> results) {
        return new MetricDistribution(formula, results);
    }

    /** {@return what was measured} */
    public MetricFormula getFormula() {
        return formula;
    }

    /** {@return the lengths of the incidents of status VALUE and INTERVAL} */
    public DurationDistribution getDurations() {
        return durations;
    }

    /**
     * Returns the incidents that came to a status.
     *
     * @param status the status
     * @return the ids of their postmortems, in order
     */
    public List<PostmortemId> getIncidents(MetricStatus status) {
        return incidents.getOrDefault(Objects.requireNonNull(status, "status"), List.of());
    }

    /**
     * Counts the incidents that came to a status.
     *
     * @param status the status
     * @return how many
     */
    public int count(MetricStatus status) {
        return getIncidents(status).size();
    }

    /** {@return in how many incidents each milestone of the formula is not known; one incident may lack both} */
    public SortedMap<MilestoneName, Integer> getMissing() {
        return missing;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricDistribution that
                && formula.equals(that.formula)
                && incidents.equals(that.incidents)
                && missing.equals(that.missing)
                && durations.equals(that.durations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(formula, incidents, durations);
    }

    /** {@return the formula, how many incidents came to which status, and the distribution, in aligned lines} */
    @Override
    public String toString() {
        return AlignedText.titled(formula.toString())
                        .rows(
                                incidents.entrySet(),
                                e -> List.of(
                                        e.getKey().toString(),
                                        String.valueOf(e.getValue().size())))
                        .field(
                                "not known",
                                missing.entrySet().stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .toList())
                + "\n" + durations;
    }
}
