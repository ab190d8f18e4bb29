package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpactAggregatorTest {
    private static final Instant AS_OF = Instant.parse("2026-03-01T18:00:00Z");

    @Test
    void anEndKnownToTheMinuteLeavesAMinuteOpen() {
        Impact impact = impact("i", "12:00:30", null)
                .endedAt(EventTime.of(at("13:41:00"), TimePrecision.MINUTE))
                .build();

        DurationRange visible = summary(impact).getVisibleDuration();

        assertThat(visible)
                .isEqualTo(DurationRange.between(Duration.parse("PT1H40M30S"), Duration.parse("PT1H41M30S")));
        assertThat(visible.toText()).isEqualTo("1 h 40 min 30 s to 1 h 41 min 30 s");
    }

    @Test
    void observationsAreAddedOneByOneOrTogether() {
        Impact a = impact("a", "12:00:00", "12:10:00").build();
        Impact b = impact("b", "12:20:00", "12:30:00").build();

        assertThat(ImpactAccumulator.asOf(AS_OF).add(a).add(b).toSummary()).isEqualTo(summary(a, b));
    }

    @Test
    void overlapCountsOnceAndTheWorstSeverityWins() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "13:00:00")
                        .severity(FunctionalSeverity.DEGRADED)
                        .build(),
                impact("b", "12:30:00", "12:40:00")
                        .severity(FunctionalSeverity.FULL_OUTAGE)
                        .build(),
                impact("c", "12:50:00", "13:10:00")
                        .severity(FunctionalSeverity.PARTIAL_OUTAGE)
                        .build());

        assertThat(summary.getVisibleDuration().toText()).isEqualTo("1 h 10 min");
        assertThat(summary.getDurationBySeverity().toString())
                .isEqualTo("{DEGRADED=" + minutes(40) + ", PARTIAL_OUTAGE=" + minutes(20) + ", FULL_OUTAGE="
                        + minutes(10) + "}");
    }

    @Test
    void whatCustomersCannotNoticeCountsOnlyInTheTotal() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00").build(),
                impact("b", "12:05:00", "12:30:00").customerVisible(false).build());

        assertThat(summary.getVisibleDuration()).isEqualTo(minutes(10));
        assertThat(summary.getTotalDuration()).isEqualTo(minutes(30));
    }

    @Test
    void whatLostNothingTakesNoTime() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00").build(),
                impact("b", "12:05:00", "12:30:00")
                        .severity(FunctionalSeverity.NONE)
                        .scope(service("pay"))
                        .requestsFailed(3L)
                        .build(),
                impact("c", "12:00:00", null).severity(FunctionalSeverity.NONE).build());

        assertThat(summary.getVisibleDuration()).isEqualTo(minutes(10));
        assertThat(summary.getTotalDuration()).isEqualTo(minutes(10));
        assertThat(summary.getDurationBySeverity()).doesNotContainKey(FunctionalSeverity.NONE);
        assertThat(summary.getVisibleDurationByService()).isEmpty();
        assertThat(messages(summary)).noneMatch(message -> message.contains("counts up to"));
        assertThat(summary.getRequests()).hasSize(1);
        assertThat(summary.getObservations()).isEqualTo(3);
    }

    @Test
    void anOpenEndCountsUpToTheMomentAndIsNamed() {
        ImpactSummary summary = summary(impact("a", "17:00:00", null).build());

        assertThat(summary.getVisibleDuration()).isEqualTo(minutes(60));
        assertThat(messages(summary)).contains("impact a has no end; it counts up to 2026-03-01T18:00:00Z");
    }

    @Test
    void anOpenImpactThatStartsLaterDoesNotCountYet() {
        ImpactSummary summary = summary(impact("a", "19:00:00", null).build());

        assertThat(summary.getVisibleDuration()).isEqualTo(minutes(0));
        assertThat(messages(summary))
                .contains("impact a has no end and starts after 2026-03-01T18:00:00Z; it does not count yet");
    }

    @Test
    void anUnknownTimeLeavesTheUpperBoundOpen() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00")
                        .severity(FunctionalSeverity.DEGRADED)
                        .build(),
                impact("b", "12:00:00", null)
                        .severity(FunctionalSeverity.FULL_OUTAGE)
                        .endedAt(EventTime.unknown("?"))
                        .build());

        assertThat(summary.getVisibleDuration()).isEqualTo(DurationRange.atLeast(Duration.ofMinutes(10)));
        assertThat(summary.getVisibleDuration().toText()).isEqualTo("at least 10 min");
        assertThat(summary.getDurationBySeverity().get(FunctionalSeverity.DEGRADED))
                .as("the outage may have covered all of it")
                .isEqualTo(DurationRange.between(Duration.ZERO, Duration.ofMinutes(10)));
        assertThat(messages(summary)).contains("impact b ended, but nobody knows when");
    }

    @Test
    void servicesAreMeasuredApart() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00").scope(service("pay")).build(),
                impact("b", "12:05:00", "12:20:00").scope(service("pay")).build(),
                impact("c", "12:00:00", "12:05:00").scope(service("cart")).build(),
                impact("d", "12:00:00", "12:05:00").build());

        assertThat(summary.getVisibleDurationByService())
                .containsExactly(Map.entry("cart", minutes(5)), Map.entry("pay", minutes(20)));
        assertThat(messages(summary)).contains("impact d names no service");
    }

    @Test
    void idsOfCustomersAreAUnion() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00")
                        .customersAffected(ids("x", "y"))
                        .build(),
                impact("b", "12:00:00", "12:10:00")
                        .customersAffected(ids("y", "z"))
                        .build());

        assertThat(summary.getCustomersAffected()).containsExactly(ids("x", "y", "z"));
    }

    @Test
    void countsOfUnknownOverlapBecomeBoundsForEachUnit() {
        ImpactSummary summary = summary(
                counted("a", CustomerCount.exactly(120, CustomerUnit.ACCOUNT)),
                counted("b", CustomerCount.between(30, 50, CustomerUnit.ACCOUNT)),
                counted("c", CustomerCount.exactly(9000, CustomerUnit.USER)));

        assertThat(summary.getCustomersAffected())
                .containsExactly(
                        CustomerCount.between(120, 170, CustomerUnit.ACCOUNT),
                        CustomerCount.exactly(9000, CustomerUnit.USER));
    }

    @Test
    void aVisibleImpactWithoutACountLeavesTheUpperBoundOpen() {
        ImpactSummary summary = summary(
                counted("a", CustomerCount.exactly(120, CustomerUnit.ACCOUNT)),
                impact("b", "12:00:00", "12:10:00").build());

        assertThat(summary.getCustomersAffected())
                .containsExactly(CustomerCount.builder()
                        .lower(120)
                        .unit(CustomerUnit.ACCOUNT)
                        .build());
        assertThat(messages(summary)).contains("impact b does not say how many customers were affected at most");
    }

    @Test
    void sumsBeyondTheLargestNumberAreUnknownInsteadOfNegative() {
        ImpactSummary summary = summary(
                counted("a", CustomerCount.exactly(Long.MAX_VALUE, CustomerUnit.USER)),
                counted("b", CustomerCount.exactly(Long.MAX_VALUE, CustomerUnit.USER)));

        assertThat(summary.getCustomersAffected())
                .containsExactly(CustomerCount.builder()
                        .unit(CustomerUnit.USER)
                        .lower(Long.MAX_VALUE)
                        .build());
    }

    @Test
    void reportsAndTicketsMayOverlap() {
        ImpactSummary summary = summary(
                impact("a", "12:00:00", "12:10:00")
                        .supportTickets(30L)
                        .customersReported(3L)
                        .build(),
                impact("b", "12:00:00", "12:10:00").supportTickets(12L).build());

        assertThat(summary.getSupportTickets())
                .contains(CountRange.builder().lower(30).upper(42L).build());
        assertThat(summary.getCustomersReported())
                .contains(CountRange.builder().lower(3).build());
        assertThat(messages(summary))
                .contains("impact b does not say how many customers reported")
                .noneMatch(m -> m.contains("tickets"));
    }

    @Test
    void requestsAreAddedOnlyWithinOneScopeAndOnlyWhenApart() {
        ImpactSummary summary = summary(
                requests("a", "12:00:00", "12:10:00", "pay", 10, 100),
                requests("b", "12:10:00", "12:20:00", "pay", 5, 50),
                requests("c", "12:00:00", "12:10:00", "cart", 1, 10),
                requests("d", "12:05:00", "12:10:00", "cart", 2, 20));

        assertThat(summary.getRequests())
                .containsExactly(
                        tally(
                                "cart",
                                CountRange.builder().lower(2).upper(3L).build(),
                                CountRange.builder().lower(20).upper(30L).build()),
                        tally("pay", CountRange.exactly(15), CountRange.exactly(150)));
    }

    @Test
    void anObservationOfTheScopeWithoutRequestsLeavesTheUpperBoundOpen() {
        Impact counted = requests("a", "12:00:00", "12:10:00", "pay", 10, 100);
        ImpactBuilder silent =
                impact("b", "12:20:00", "12:30:00").scope(counted.getScope()).customerVisible(false);

        assertThat(summary(counted, silent.build()).getRequests())
                .extracting(RequestTally::getFailed)
                .containsExactly(Optional.of(CountRange.builder().lower(10).build()));
        assertThat(summary(counted, silent.severity(FunctionalSeverity.NONE).build())
                        .getRequests())
                .extracting(RequestTally::getFailed)
                .containsExactly(Optional.of(CountRange.exactly(10)));
    }

    @Test
    void intervalsThatTouchAreOneAndApart() {
        ImpactSummary touching = summary(
                requests("a", "12:00:00", "12:10:00", "pay", 1, 2), requests("b", "12:10:00", "12:20:00", "pay", 3, 4));
        assertThat(touching.getVisibleDuration()).isEqualTo(DurationRange.exactly(Duration.ofMinutes(20)));
        assertThat(touching.getRequests())
                .extracting(RequestTally::getTotal)
                .containsExactly(Optional.of(CountRange.exactly(6)));

        ImpactSummary overlapping = summary(
                requests("a", "12:00:00", "12:10:01", "pay", 1, 2), requests("b", "12:10:00", "12:20:00", "pay", 3, 4));
        assertThat(overlapping.getVisibleDuration()).isEqualTo(DurationRange.exactly(Duration.ofMinutes(20)));
        assertThat(overlapping.getRequests())
                .extracting(RequestTally::getTotal)
                .containsExactly(
                        Optional.of(CountRange.builder().lower(4).upper(6).build()));
    }

    @Test
    void moneyIsAddedWithinACurrencyAndMetricsAreListed() {
        BusinessMetric orders = BusinessMetric.builder()
                .name("orders")
                .unit("orders/min")
                .baseline(BigDecimal.TEN)
                .observed(BigDecimal.ONE)
                .build();
        ImpactSummary summary = summary(
                impact("b", "12:00:00", "12:10:00")
                        .addMoney(money("USD", "1", "2"), money("EUR", "10.00", "20"))
                        .addMetrics(orders)
                        .build(),
                impact("a", "12:00:00", "12:10:00")
                        .addMoney(money("EUR", "0.5", "1"))
                        .addMetrics(orders)
                        .build());

        assertThat(summary.getMoney()).containsExactly(money("EUR", "10.50", "21"), money("USD", "1", "2"));
        assertThat(summary.getMetrics()).containsExactly(orders, orders);
    }

    @Test
    void nothingGivesAnEmptySummary() {
        ImpactSummary summary = summary();

        assertThat(summary)
                .isEqualTo(ImpactSummary.builder()
                        .asOf(AS_OF)
                        .observations(0)
                        .visibleDuration(minutes(0))
                        .totalDuration(minutes(0))
                        .build());
    }

    @Test
    void theCollectorGivesTheSameSummaryInParallel() {
        List<Impact> impacts = IntStream.range(0, 500)
                .mapToObj(i -> impact("i" + i, "12:00:00", "12:10:00")
                        .supportTickets((long) i)
                        .build())
                .toList();

        assertThat(impacts.parallelStream().collect(ImpactAggregator.toSummary(AS_OF)))
                .isEqualTo(ImpactAggregator.summarize(impacts, AS_OF));
    }

    @Test
    void momentsOfPartsHaveToAgreeAndBeReal() {
        ImpactAccumulator one = ImpactAccumulator.asOf(AS_OF);
        ImpactAccumulator other = ImpactAccumulator.asOf(AS_OF.plusSeconds(1));

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use one moment");
        assertThatThrownBy(() -> ImpactAccumulator.asOf(Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("years 1 to 9999");
    }

    private static ImpactSummary summary(Impact... impacts) {
        return ImpactAggregator.summarize(List.of(impacts), AS_OF);
    }

    private static List<String> messages(ImpactSummary summary) {
        return summary.getUnknowns().stream().map(ImpactUnknown::getMessage).toList();
    }

    private static DurationRange minutes(long minutes) {
        return DurationRange.exactly(Duration.ofMinutes(minutes));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }

    private static ImpactBuilder impact(String id, String start, @Nullable String end) {
        ImpactBuilder builder = Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(EventTime.of(at(start), TimePrecision.SECOND))
                .severity(FunctionalSeverity.DEGRADED);
        return end == null ? builder : builder.endedAt(EventTime.of(at(end), TimePrecision.SECOND));
    }

    private static Impact counted(String id, CustomerCount count) {
        return impact(id, "12:00:00", "12:10:00").customersAffected(count).build();
    }

    private static CustomerCount ids(String... ids) {
        return CustomerCount.builder()
                .lower(ids.length)
                .upper((long) ids.length)
                .addIds(ids)
                .build();
    }

    private static ImpactScope service(String name) {
        return ImpactScope.builder().service(name).build();
    }

    private static Impact requests(String id, String start, String end, String service, long failed, long total) {
        return impact(id, start, end)
                .scope(service(service))
                .requestsFailed(failed)
                .requestsTotal(total)
                .build();
    }

    private static RequestTally tally(String service, CountRange failed, CountRange total) {
        return RequestTally.builder()
                .scope(service(service))
                .failed(failed)
                .total(total)
                .build();
    }

    private static MoneyRange money(String currency, String min, String max) {
        return MoneyRange.builder()
                .currency(Currency.getInstance(currency))
                .min(new BigDecimal(min))
                .max(new BigDecimal(max))
                .build();
    }
}
