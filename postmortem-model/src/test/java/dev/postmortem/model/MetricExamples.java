package dev.postmortem.model;

import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.metric.MetricStatus;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.util.List;

/** Examples of metrics. */
final class MetricExamples {
    private MetricExamples() {}

    static List<Object> all() {
        return List.of(
                MetricFormula.of("time-to-x", MilestoneName.DETECTED, MilestoneName.of("OUR_OWN")),
                IncidentMetrics.preset("atlassian"),
                MetricResult.builder()
                        .name("time-to-x")
                        .formula(formula())
                        .status(MetricStatus.INTERVAL)
                        .range(DurationRange.between(Duration.ZERO, Duration.ofMinutes(1)))
                        .build(),
                MetricResult.builder()
                        .name("time-to-x")
                        .formula(formula())
                        .status(MetricStatus.TIMESTAMPS_MISSING)
                        .addMissing(MilestoneName.DETECTED)
                        .build(),
                MetricResult.builder()
                        .name("n")
                        .status(MetricStatus.NOT_DEFINED)
                        .build());
    }

    static MetricFormula formula() {
        return MetricFormula.of("time-to-x", MilestoneName.DETECTED, MilestoneName.RESOLVED);
    }
}
