package dev.postmortem.model.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IncidentMetricsTest {
    private static final IncidentMetrics DATADOG = IncidentMetrics.preset("datadog");

    @Test
    void printsALineForEachFormula() {
        assertThat(IncidentMetrics.preset("datadog"))
                .hasToString(String.join(
                        "\n",
                        "datadog",
                        "time-to-detect   IMPACT_STARTED to DETECTED",
                        "time-to-repair   DETECTED to IMPACT_ENDED",
                        "time-to-resolve  DECLARED to RESOLVED"));
        assertThat(IncidentMetrics.preset("datadog").getFormulas().get(0))
                .hasToString("time-to-detect: IMPACT_STARTED to DETECTED");
    }

    @Test
    void exactTimesGiveAValue() {
        MetricResult result = DATADOG.timeToDetect(postmortem(
                Map.of(MilestoneName.IMPACT_STARTED, second("12:00:30"), MilestoneName.DETECTED, second("12:05:00"))));

        assertThat(result.getStatus()).isEqualTo(MetricStatus.VALUE);
        assertThat(result.toExact()).contains(Duration.parse("PT4M30S"));
        assertThat(result.toText()).isEqualTo("4 min 30 s");
        assertThat(result).hasToString("time-to-detect: 4 min 30 s");
    }

    @Test
    void coarseTimesGiveAnInterval() {
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, second("12:00:30"),
                MilestoneName.DETECTED, EventTime.of(at("12:05:00"), TimePrecision.MINUTE))));

        assertThat(result.getStatus()).isEqualTo(MetricStatus.INTERVAL);
        assertThat(result.toText()).isEqualTo("4 min 30 s to 5 min 30 s");
    }

    @Test
    void timesWithinOneMinuteGiveAnIntervalFromZero() {
        EventTime minute = EventTime.of(at("12:05:00"), TimePrecision.MINUTE);

        MetricResult result = DATADOG.timeToDetect(
                postmortem(Map.of(MilestoneName.IMPACT_STARTED, minute, MilestoneName.DETECTED, minute)));

        assertThat(result.getRange()).contains(DurationRange.between(Duration.ZERO, Duration.ofMinutes(1)));
    }

    @Test
    void rangesGiveTheShortestAndTheLongestLength() {
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, EventTime.between(at("12:00:00"), at("12:10:00")),
                MilestoneName.DETECTED, EventTime.between(at("12:15:00"), at("12:45:00")))));

        assertThat(result.getRange()).contains(DurationRange.between(Duration.ofMinutes(5), Duration.ofMinutes(45)));
    }

    @Test
    void rangesThatOverlapGiveAnIntervalFromZero() {
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, EventTime.between(at("12:00:00"), at("12:30:00")),
                MilestoneName.DETECTED, EventTime.between(at("11:00:00"), at("12:10:00")))));

        assertThat(result.getRange()).contains(DurationRange.between(Duration.ZERO, Duration.ofMinutes(10)));
    }

    @Test
    void datesGiveAnIntervalOfDays() {
        MetricResult result = DATADOG.timeToDetect(postmortem(
                Map.of(MilestoneName.IMPACT_STARTED, day("2026-03-01"), MilestoneName.DETECTED, day("2026-03-04"))));

        assertThat(result.getRange()).contains(DurationRange.between(Duration.ofDays(2), Duration.ofDays(4)));
    }

    @Test
    void aDateThatIsOverBeforeTheStartIsInvalid() {
        MetricResult days = DATADOG.timeToDetect(postmortem(
                Map.of(MilestoneName.IMPACT_STARTED, day("2026-03-02"), MilestoneName.DETECTED, day("2026-03-01"))));
        MetricResult minute = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, second("12:00:00"),
                MilestoneName.DETECTED, EventTime.of(at("11:59:00"), TimePrecision.MINUTE))));

        assertThat(days.getStatus()).isEqualTo(MetricStatus.TIMESTAMPS_INVALID);
        assertThat(minute.getStatus()).isEqualTo(MetricStatus.TIMESTAMPS_INVALID);
    }

    @Test
    void equalTimesGiveZero() {
        MetricResult result = DATADOG.timeToDetect(postmortem(
                Map.of(MilestoneName.IMPACT_STARTED, second("12:00:00"), MilestoneName.DETECTED, second("12:00:00"))));

        assertThat(result.toExact()).contains(Duration.ZERO);
    }

    @Test
    void anUnknownTimeIsMissingAndAloneNamed() {
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, EventTime.unknown("?"), MilestoneName.DETECTED, day("2026-03-01"))));

        assertThat(result.getMissing()).containsExactly(MilestoneName.IMPACT_STARTED);
        assertThat(result.toText()).isEqualTo("IMPACT_STARTED is not known");
    }

    @Test
    void aStatedUnknownTimeIsNotReplacedByTheImpacts() {
        Postmortem postmortem = postmortem(Map.of(MilestoneName.IMPACT_STARTED, EventTime.unknown("?"))).toBuilder()
                .addImpacts(impact("a", "12:05:00", "12:30:00"))
                .build();

        assertThat(IncidentMetrics.preset("dora").timeToRecover(postmortem).getMissing())
                .containsExactly(MilestoneName.IMPACT_STARTED);
    }

    @Test
    void impactsWhoseEndsAreRangesGiveAnInterval() {
        Postmortem postmortem = postmortem(Map.of()).toBuilder()
                .addImpacts(impact("a", "12:00:00", "12:30:00"))
                .addImpacts(impact("b", "12:10:00", "12:20:00").toBuilder()
                        .endedAt(EventTime.between(at("12:20:00"), at("12:40:00")))
                        .build())
                .build();

        assertThat(IncidentMetrics.preset("dora").timeToRecover(postmortem).getRange())
                .contains(DurationRange.between(Duration.ofMinutes(30), Duration.ofMinutes(40)));
    }

    @Test
    void everyNamedMetricAsksForTheFormulaOfItsName() {
        Postmortem empty = postmortem(Map.of());

        assertThat(Stream.of(
                                DATADOG.timeToDetect(empty),
                                DATADOG.timeToAcknowledge(empty),
                                DATADOG.timeToEngage(empty),
                                DATADOG.timeToMobilize(empty),
                                DATADOG.timeToMitigate(empty),
                                DATADOG.timeToRespond(empty),
                                DATADOG.timeToRepair(empty),
                                DATADOG.timeToRecover(empty),
                                DATADOG.timeToResolve(empty))
                        .map(r -> r.getName() + " " + r.getStatus()))
                .containsExactly(
                        "time-to-detect TIMESTAMPS_MISSING",
                        "time-to-acknowledge NOT_DEFINED",
                        "time-to-engage NOT_DEFINED",
                        "time-to-mobilize NOT_DEFINED",
                        "time-to-mitigate NOT_DEFINED",
                        "time-to-respond NOT_DEFINED",
                        "time-to-repair TIMESTAMPS_MISSING",
                        "time-to-recover NOT_DEFINED",
                        "time-to-resolve TIMESTAMPS_MISSING");
    }

    @Test
    void clockCorrectionsCount() {
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, second("12:00:00"),
                MilestoneName.DETECTED, second("12:01:00").correctedBy(Duration.ofSeconds(-3)))));

        assertThat(result.toExact()).contains(Duration.ofSeconds(57));
    }

    @Test
    void missingTimesAreNamed() {
        Postmortem postmortem = postmortem(Map.of(MilestoneName.DETECTED, EventTime.unknown("?")));

        MetricResult result = DATADOG.timeToDetect(postmortem);

        assertThat(result.getStatus()).isEqualTo(MetricStatus.TIMESTAMPS_MISSING);
        assertThat(result.getMissing()).containsExactly(MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED);
        assertThat(result.toText()).isEqualTo("IMPACT_STARTED and DETECTED are not known");
    }

    @Test
    void timesInTheWrongOrderAreInvalidAndThePairIsNamed() {
        MetricResult result = DATADOG.timeToDetect(postmortem(
                Map.of(MilestoneName.IMPACT_STARTED, second("12:00:00"), MilestoneName.DETECTED, second("11:59:59"))));

        assertThat(result.getStatus()).isEqualTo(MetricStatus.TIMESTAMPS_INVALID);
        assertThat(result.toText()).isEqualTo("DETECTED is before IMPACT_STARTED");
    }

    @Test
    void whatASetDoesNotDefineIsSaid() {
        MetricResult result = IncidentMetrics.preset("dora").timeToDetect(postmortem(Map.of()));

        assertThat(result.getStatus()).isEqualTo(MetricStatus.NOT_DEFINED);
        assertThat(result.toText()).isEqualTo("no formula of this name");
    }

    @Test
    void visibleImpactsTellTheEndsOfTheImpactWhereNobodyStatedThem() {
        Postmortem postmortem = postmortem(Map.of()).toBuilder()
                .addImpacts(impact("a", "12:05:00", "12:30:00"), impact("b", "12:00:00", "12:10:00"))
                .addImpacts(impact("c", "11:00:00", "13:00:00").toBuilder()
                        .customerVisible(false)
                        .build())
                .build();

        assertThat(IncidentMetrics.preset("dora").timeToRecover(postmortem).toExact())
                .contains(Duration.ofMinutes(30));
    }

    @Test
    void anOpenVisibleImpactLeavesTheEndUnknown() {
        Postmortem postmortem = postmortem(Map.of()).toBuilder()
                .addImpacts(impact("a", "12:05:00", "12:30:00"))
                .addImpacts(impact("b", "12:00:00", "12:10:00").toBuilder()
                        .endedAt(Optional.empty())
                        .build())
                .build();

        assertThat(IncidentMetrics.preset("dora").timeToRecover(postmortem).getMissing())
                .containsExactly(MilestoneName.IMPACT_ENDED);
    }

    @Test
    void presetsHoldThePublishedDefinitions() {
        assertThat(IncidentMetrics.presets()).containsExactly("atlassian", "datadog", "dora", "kehoe", "pagerduty");
        assertThat(IncidentMetrics.presets().stream()
                        .map(IncidentMetrics::preset)
                        .flatMap(IncidentMetricsTest::lines))
                .containsExactly(
                        "atlassian time-to-acknowledge DETECTED ACKNOWLEDGED",
                        "atlassian time-to-respond DETECTED IMPACT_ENDED",
                        "atlassian time-to-repair ACKNOWLEDGED IMPACT_ENDED",
                        "atlassian time-to-recover IMPACT_STARTED IMPACT_ENDED",
                        "atlassian time-to-resolve IMPACT_STARTED RESOLVED",
                        "datadog time-to-detect IMPACT_STARTED DETECTED",
                        "datadog time-to-repair DETECTED IMPACT_ENDED",
                        "datadog time-to-resolve DECLARED RESOLVED",
                        "dora time-to-recover IMPACT_STARTED IMPACT_ENDED",
                        "kehoe time-to-detect IMPACT_STARTED DETECTED",
                        "kehoe time-to-mitigate IMPACT_STARTED MITIGATED",
                        "kehoe time-to-resolve IMPACT_STARTED RESOLVED",
                        "pagerduty time-to-acknowledge DETECTED ACKNOWLEDGED",
                        "pagerduty time-to-engage ACKNOWLEDGED MOBILIZED",
                        "pagerduty time-to-mobilize DETECTED MOBILIZED",
                        "pagerduty time-to-resolve DETECTED RESOLVED");
    }

    @Test
    void anUnknownPresetListsTheKnownOnes() {
        assertThatThrownBy(() -> IncidentMetrics.preset("acme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no preset \"acme\"; use one of atlassian, datadog, dora, kehoe, pagerduty");
    }

    @Test
    void allMeasuresEveryFormulaInItsOrder() {
        List<MetricResult> results = IncidentMetrics.preset("kehoe").all(postmortem(Map.of()));

        assertThat(results)
                .extracting(MetricResult::getName)
                .containsExactly("time-to-detect", "time-to-mitigate", "time-to-resolve");
    }

    @Test
    void formulasOfOnesOwnWorkWithMilestonesOfOnesOwn() {
        MilestoneName rolledBack = MilestoneName.of("ROLLED_BACK");
        IncidentMetrics own = IncidentMetrics.of(
                "acme", List.of(MetricFormula.of("time-to-roll-back", MilestoneName.DETECTED, rolledBack)));

        MetricResult result = own.measure(
                "time-to-roll-back",
                postmortem(Map.of(MilestoneName.DETECTED, second("12:00:00"), rolledBack, second("12:20:00"))));

        assertThat(result.toText()).isEqualTo("20 min");
    }

    @Test
    void setsRefuseWhatCannotBe() {
        MetricFormula formula = MetricFormula.of("a", MilestoneName.DETECTED, MilestoneName.RESOLVED);

        assertThatThrownBy(() -> MetricFormula.of("a", MilestoneName.DETECTED, MilestoneName.DETECTED))
                .hasMessage("formula a begins and ends at DETECTED; give two milestones");
        assertThatThrownBy(() -> IncidentMetrics.of("acme", List.of(formula, formula)))
                .hasMessage("two formulas of acme have the same name; give each its own");
        assertThatThrownBy(() -> MetricResult.builder()
                        .name("a")
                        .status(MetricStatus.VALUE)
                        .build())
                .hasMessageContaining("a length belongs to VALUE and INTERVAL");
    }

    @Property
    void resultsAreNeverNegativeAndTellTheirKind(
            @ForAll @IntRange(min = 0, max = 300) int from,
            @ForAll @IntRange(min = 0, max = 300) int to,
            @ForAll TimePrecision fromPrecision,
            @ForAll TimePrecision toPrecision) {
        Instant noon = at("12:00:00");
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED, EventTime.of(noon.plusSeconds(from), fromPrecision),
                MilestoneName.DETECTED, EventTime.of(noon.plusSeconds(to), toPrecision))));

        boolean exact =
                fromPrecision.compareTo(TimePrecision.SECOND) >= 0 && toPrecision.compareTo(TimePrecision.SECOND) >= 0;
        if (to > from) {
            assertThat(result.getStatus()).isEqualTo(exact ? MetricStatus.VALUE : MetricStatus.INTERVAL);
            assertThat(result.getRange().orElseThrow().getMin()).isLessThanOrEqualTo(Duration.ofSeconds(to - from));
        } else if (exact && to < from) {
            assertThat(result.getStatus()).isEqualTo(MetricStatus.TIMESTAMPS_INVALID);
        }
    }

    /** Whatever the two moments really were within their ranges, the result allows for them. */
    @Property
    void aResultHoldsTheLengthThatReallyWas(
            @ForAll @IntRange(max = 60) int start,
            @ForAll @IntRange(min = 1, max = 60) int startLength,
            @ForAll @IntRange(max = 60) int end,
            @ForAll @IntRange(min = 1, max = 60) int endLength,
            @ForAll @IntRange(max = 59) int startOffset,
            @ForAll @IntRange(max = 59) int endOffset) {
        Instant noon = at("12:00:00");
        MetricResult result = DATADOG.timeToDetect(postmortem(Map.of(
                MilestoneName.IMPACT_STARTED,
                EventTime.between(noon.plusSeconds(start), noon.plusSeconds(start + startLength)),
                MilestoneName.DETECTED,
                EventTime.between(noon.plusSeconds(end), noon.plusSeconds(end + endLength)))));
        Duration real = Duration.ofSeconds(end + endOffset % endLength - start - startOffset % startLength);

        if (!real.isNegative()) {
            assertThat(result.getRange()).hasValueSatisfying(range -> {
                assertThat(real).isGreaterThanOrEqualTo(range.getMin());
                assertThat(real).isLessThanOrEqualTo(range.getMax().orElseThrow());
            });
        }
        assertThat(result.getStatus() == MetricStatus.TIMESTAMPS_INVALID).isEqualTo(end + endLength <= start);
    }

    private static Stream<String> lines(IncidentMetrics metrics) {
        return metrics.getFormulas().stream()
                .map(f -> String.join(
                        " ",
                        metrics.getName(),
                        f.getName(),
                        f.getStart().toString(),
                        f.getEnd().toString()));
    }

    private static Postmortem postmortem(Map<MilestoneName, EventTime> times) {
        List<Milestone> milestones = times.entrySet().stream()
                .map(e -> Milestone.builder().name(e.getKey()).at(e.getValue()).build())
                .toList();
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("t")
                .status(PostmortemStatus.DRAFT)
                .incident(Incident.builder().milestones(milestones).build())
                .build();
    }

    private static Impact impact(String id, String start, String end) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(second(start))
                .endedAt(second(end))
                .severity(FunctionalSeverity.DEGRADED)
                .build();
    }

    private static EventTime day(String date) {
        return EventTime.of(Instant.parse(date + "T00:00:00Z"), TimePrecision.DAY);
    }

    private static EventTime second(String time) {
        return EventTime.of(at(time), TimePrecision.SECOND);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }
}
