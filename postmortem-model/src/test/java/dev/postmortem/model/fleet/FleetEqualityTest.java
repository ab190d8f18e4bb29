package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Figures are compared by value. */
class FleetEqualityTest {
    private static final IncidentMetrics DATADOG = IncidentMetrics.preset("datadog");
    private static final List<Postmortem> ONE = List.of(incident("a", 60));

    @Test
    void equalPostmortemsGiveEqualFiguresOfEachKind() {
        assertByValue(fleet -> fleet);
        assertByValue(fleet -> fleet.measure(DATADOG));
        assertByValue(fleet -> fleet.measure(DATADOG).getDistributions().get(0));
        assertByValue(fleet -> fleet.measure(DATADOG).getDistributions().get(0).getDurations());
        assertByValue(FleetInsights::bySeverity);
        assertByValue(fleet -> fleet.bySeverity().getGroups().get(0));
        assertByValue(fleet -> fleet.followThrough(Incidents.START, ZoneOffset.UTC));
    }

    @Test
    void whatIsAskedForMakesADifference() {
        FleetInsights fleet = FleetInsights.of(ONE);
        MetricFormula formula = DATADOG.getFormulas().get(0);

        assertThat(fleet.measure(DATADOG)).isNotEqualTo(fleet.measure(IncidentMetrics.preset("kehoe")));
        assertThat(fleet.measure(IncidentMetrics.of("one", List.of(formula))))
                .isNotEqualTo(fleet.measure(IncidentMetrics.of("other", List.of(formula))));
        assertThat(fleet.measure(DATADOG).getDistributions().get(0))
                .isNotEqualTo(fleet.measure(IncidentMetrics.of(
                                "one",
                                List.of(MetricFormula.of(
                                        "other", MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED))))
                        .getDistributions()
                        .get(0));
        assertThat(fleet.bySeverity()).isNotEqualTo(fleet.byService()).isNotEqualTo(fleet.byTeam());
        assertThat(fleet.byService()).isNotEqualTo(fleet.byTeam());
        assertThat(fleet.bySeverity().getName()).isEqualTo("severity");
        assertThat(fleet.bySeverity().getGroups().get(0))
                .isNotEqualTo(FleetInsights.of(List.of(incident("a", 61)))
                        .bySeverity()
                        .getGroups()
                        .get(0));
        assertThat(fleet.followThrough(Incidents.START, ZoneOffset.UTC))
                .isNotEqualTo(fleet.followThrough(Instant.EPOCH, ZoneOffset.UTC))
                .isNotEqualTo(fleet.followThrough(Incidents.START, ZoneId.of("Europe/Berlin")));
    }

    @Test
    void percentilesAreEqualWithTheirConfidence() {
        Percentile median = first(20).median().orElseThrow();

        assertThat(median)
                .isEqualTo(first(20).median().orElseThrow())
                .hasSameHashCodeAs(first(20).median().orElseThrow())
                .hasToString("p50 10 min 30 s (6 min to 15 min with 95 %)")
                .isNotEqualTo(first(20).percentile(51).orElseThrow())
                .isNotEqualTo(first(22).median().orElseThrow())
                .isNotEqualTo(DurationDistribution.of(List.of(median.getValue()))
                        .median()
                        .orElseThrow());
        assertThat(median.getPercent()).isEqualTo(50);
        assertThat(median.hashCode()).isNotZero();
        assertThat(DurationDistribution.of(List.of(median.getValue())).median().orElseThrow())
                .isNotEqualTo(DurationDistribution.of(List.of(median.getValue()))
                        .percentile(75)
                        .orElseThrow());
    }

    private static <T> void assertByValue(Function<FleetInsights, T> figure) {
        T one = figure.apply(FleetInsights.of(ONE));
        T another = figure.apply(FleetInsights.of(List.of(incident("b", 90), incident("c", 10))));

        assertThat(one)
                .isEqualTo(figure.apply(FleetInsights.of(ONE)))
                .hasSameHashCodeAs(figure.apply(FleetInsights.of(ONE)))
                .isNotEqualTo(another)
                .isNotEqualTo("something else");
        assertThat(one.hashCode()).isNotZero();
    }

    private static Postmortem incident(String id, long seconds) {
        return Incidents.detectedAfter(id, seconds).toBuilder()
                .id(PostmortemId.of(id))
                .incident(Incident.builder()
                        .severity(Severity.of(1, "SEV-1"))
                        .addMilestones(
                                Incidents.started(Incidents.START),
                                Incidents.detected(Incidents.START.plusSeconds(seconds)))
                        .build())
                .addActionItems(Incidents.action("a").build())
                .build();
    }

    private static DurationDistribution first(int count) {
        return DurationDistribution.of(LongStream.rangeClosed(1, count)
                .mapToObj(Duration::ofMinutes)
                .map(DurationRange::exactly)
                .toList());
    }
}
