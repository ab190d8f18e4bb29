package dev.postmortem.model.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.time.EventTime;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ImpactTextTest {
    private static final Impact ONGOING = Impact.builder()
            .id(ImpactId.of("i-1"))
            .startedAt(EventTime.parse("2026-03-11T13:52:30Z SECOND EXPLICIT_OFFSET"))
            .severity(FunctionalSeverity.MAJOR_OUTAGE)
            .build();

    @Test
    void whatGoesOnAndWasNotCountedTakesFourLines() {
        assertThat(ONGOING)
                .hasToString(String.join(
                        "\n",
                        "i-1: MAJOR_OUTAGE",
                        "from                    2026-03-11 13:52:30 UTC",
                        "to                      it goes on",
                        "customers could see it  yes"));
    }

    @Test
    void figuresArePlainDigits() {
        Impact impact = ONGOING.toBuilder()
                .endedAt(EventTime.parse("2026-03-11T15:33:00Z MINUTE EXPLICIT_OFFSET"))
                .scope(ImpactScope.builder().service("checkout").region("eu").build())
                .customerVisible(false)
                .customersAffected(CustomerCount.between(12_480, 15_080, CustomerUnit.CUSTOMER))
                .customersReported(212L)
                .requestsFailed(18_204L)
                .requestsTotal(47_900L)
                .addMetrics(BusinessMetric.builder()
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
                .addDataLosses(DataLoss.builder().what("12 orders").build())
                .notes("mail campaign")
                .build();

        assertThat(impact)
                .hasToString(String.join(
                        "\n",
                        "i-1: MAJOR_OUTAGE of checkout, eu",
                        "from                    2026-03-11 13:52:30 UTC",
                        "to                      2026-03-11 15:33 UTC",
                        "customers could see it  no",
                        "affected                12480 to 15080 CUSTOMER",
                        "customers who reported  212",
                        "failed requests         18204 of 47900",
                        "orders                  12 instead of 74.5 orders/min",
                        "cost                    41000 to 52000 EUR",
                        "lost                    12 orders",
                        "notes                   mail campaign"));
    }

    @Test
    void countsAndAmountsSayWhatIsKnown() {
        assertThat(CountRange.exactly(42)).hasToString("42");
        assertThat(CountRange.builder().lower(42).build()).hasToString("at least 42");
        assertThat(CountRange.builder().lower(42).upper(50L).build()).hasToString("42 to 50");
        assertThat(CustomerCount.exactly(7, CustomerUnit.ACCOUNT)).hasToString("7 ACCOUNT");
        assertThat(MoneyRange.builder()
                        .currency(Currency.getInstance("EUR"))
                        .min(new BigDecimal("1E+3"))
                        .max(new BigDecimal("1E+3"))
                        .build())
                .hasToString("1000 EUR");
    }
}
