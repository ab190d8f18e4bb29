package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricStatus;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetMetricsTest {
    private static final IncidentMetrics DETECTION = IncidentMetrics.of(
            "own", List.of(MetricFormula.of("noticed", MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED)));

    private static final List<Postmortem> INCIDENTS = List.of(
            Incidents.detectedAfter("a", 60),
            Incidents.detectedAfter("b", 120),
            Incidents.detectedAfter("c", -1),
            Incidents.of("d", Incident.builder().addMilestones(Incidents.detected(Incidents.START))),
            Incidents.of("e", Incident.builder()),
            Incidents.of(
                    "f",
                    Incident.builder()
                            .addMilestones(
                                    Incidents.started(Incidents.START),
                                    Incidents.milestone(
                                            MilestoneName.DETECTED,
                                            EventTime.of(Incidents.START.plusSeconds(180), TimePrecision.MINUTE)))));

    private final FleetMetrics metrics = FleetInsights.of(INCIDENTS).measure(DETECTION);

    @Test
    void everyIncidentIsCountedByItsStatus() {
        MetricDistribution noticed = metrics.distribution("noticed").orElseThrow();

        assertThat(noticed.getIncidents(MetricStatus.VALUE)).hasToString("[a, b]");
        assertThat(noticed.getIncidents(MetricStatus.INTERVAL)).hasToString("[f]");
        assertThat(noticed.getIncidents(MetricStatus.TIMESTAMPS_MISSING)).hasToString("[d, e]");
        assertThat(noticed.getIncidents(MetricStatus.TIMESTAMPS_INVALID)).containsExactly(PostmortemId.of("c"));
        assertThat(noticed.count(MetricStatus.NOT_DEFINED)).isZero();
        assertThat(noticed.getMissing()).isEqualTo(Map.of(MilestoneName.IMPACT_STARTED, 2, MilestoneName.DETECTED, 1));
        assertThat(noticed.getDurations())
                .isEqualTo(DurationDistribution.of(List.of(
                        DurationRange.exactly(Duration.ofMinutes(1)),
                        DurationRange.exactly(Duration.ofMinutes(2)),
                        DurationRange.between(Duration.ofMinutes(3), Duration.ofMinutes(4)))));
    }

    @Test
    void aFormulaThatIsNotThereHasNoDistribution() {
        assertThat(metrics.distribution("time-to-detect")).isEmpty();
        assertThat(metrics.getName()).isEqualTo("own");
        assertThat(metrics.getCount()).isEqualTo(6);
    }

    @Test
    void printsATableWithWhatIsSureBelowEachFormula() {
        assertThat(metrics)
                .hasToString(String.join(
                        "\n",
                        "own, 6 incidents",
                        "metric       known  not exact  missing  invalid  p50    p75                  "
                                + "p90                       p95                       mean",
                        "noticed      3      1          2        1        2 min  2 min 30 s to 3 min  "
                                + "2 min 48 s to 3 min 36 s  2 min 54 s to 3 min 48 s  2 min to 2 min 20 s",
                        "  with 95 %                                      ?      at least 1 min       "
                                + "at least 1 min            at least 2 min"));
    }

    @Test
    void aDistributionPrintsWhatItIsMadeOf() {
        assertThat(metrics.getDistributions().get(0).toString())
                .startsWith(String.join(
                        "\n",
                        "noticed: IMPACT_STARTED to DETECTED",
                        "VALUE               2",
                        "INTERVAL            1",
                        "TIMESTAMPS_MISSING  2",
                        "TIMESTAMPS_INVALID  1",
                        "not known           DETECTED 1, IMPACT_STARTED 2",
                        "3 durations, 1 of them not exact",
                        "p50"));
    }
}
