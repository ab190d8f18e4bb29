package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a summary of impact reads at a prompt. */
class ImpactSummaryTextTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-03-01T18:00:00Z");

    @Test
    void everyNumberHasALineAndItsNameInFront() {
        Impact impact = impact("i-eu")
                .customersAffected(CustomerCount.between(3_100, 3_600, CustomerUnit.CUSTOMER))
                .customersReported(42)
                .requestsFailed(18_204)
                .requestsTotal(47_900)
                .addMetric(BusinessMetric.builder()
                        .name("orders")
                        .unit("orders/min")
                        .baseline(new BigDecimal("74.5"))
                        .observed(BigDecimal.valueOf(12))
                        .build())
                .addMoney(MoneyRange.builder()
                        .currency(Currency.getInstance("EUR"))
                        .min(BigDecimal.valueOf(41_000))
                        .max(BigDecimal.valueOf(52_000))
                        .build())
                .build();

        assertThat(ImpactAggregator.summarize(List.of(impact), AS_OF))
                .hasToString(String.join(
                        "\n",
                        "observed                1 impact, as of 2026-03-01T18:00:00Z",
                        "visible                 46 min",
                        "visible or not          46 min",
                        "visible, MAJOR_OUTAGE   46 min",
                        "visible, checkout       46 min",
                        "affected                3100 to 3600 CUSTOMER",
                        "customers who reported  42",
                        "failed requests         18204 of 47900 (checkout, eu)",
                        "orders                  12 instead of 74.5 orders/min",
                        "cost                    41000 to 52000 EUR"));
    }

    @Test
    void whatNobodyKnowsStandsAtTheEnd() {
        ImpactSummary summary = ImpactAggregator.summarize(
                List.of(
                        impact("i-eu").customersReported(42).build(),
                        impact("i-us").build()),
                AS_OF);

        assertThat(summary.toString().lines().toList())
                .contains("customers who reported  at least 42")
                .endsWith("not known               impact i-us does not say how many customers reported");
    }

    @Test
    void nothingObservedIsThreeLines() {
        assertThat(ImpactAggregator.summarize(List.of(), AS_OF))
                .hasToString(String.join(
                        "\n",
                        "observed        0 impacts, as of 2026-03-01T18:00:00Z",
                        "visible         0 s",
                        "visible or not  0 s"));
    }

    @Test
    void longListsAreCutAndSaySo() {
        List<Impact> impacts = IntStream.range(0, 60)
                .mapToObj(i -> impact("i-" + i)
                        .scope(ImpactScope.builder().service("s" + i).build())
                        .build())
                .toList();

        assertThat(ImpactAggregator.summarize(impacts, AS_OF).toString().lines())
                .filteredOn(line -> line.startsWith("visible, s"))
                .hasSize(50);
        assertThat(ImpactAggregator.summarize(impacts, AS_OF).toString().lines())
                .anyMatch(line -> line.matches("\\.\\.\\. +10 more"));
    }

    private static ImpactBuilder impact(String id) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(EventTime.of(START, TimePrecision.SECOND))
                .endedAt(EventTime.of(START.plusSeconds(46 * 60), TimePrecision.SECOND))
                .scope(ImpactScope.builder().service("checkout").region("eu").build())
                .severity(FunctionalSeverity.MAJOR_OUTAGE)
                .customerVisible(true);
    }
}
