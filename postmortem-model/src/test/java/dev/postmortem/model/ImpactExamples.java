package dev.postmortem.model;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.ServiceLevelObjective;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.impact.business.MetricDirection;
import dev.postmortem.model.impact.business.MetricPoint;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.impact.summary.ImpactUnknown;
import dev.postmortem.model.impact.summary.RequestTally;
import dev.postmortem.model.impact.summary.UnknownAspect;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;

/** Examples of impacts. */
final class ImpactExamples {
    private ImpactExamples() {}

    static List<Object> all() {
        return List.of(
                scope(),
                ImpactScope.builder().build(),
                CustomerCount.exactly(0, CustomerUnit.USER),
                customers(),
                CustomerCount.shareOf(new BigDecimal("0.15"), 2_001, CustomerUnit.USER),
                metric(),
                BusinessMetric.builder()
                        .name("errors")
                        .unit("1/s")
                        .baseline(BigDecimal.ZERO)
                        .observed(BigDecimal.ONE)
                        .build(),
                point(),
                MetricPoint.builder().at(Examples.NOON).observed(BigDecimal.TEN).build(),
                objective(),
                ServiceLevelObjective.builder().name("o").build(),
                dataLoss(),
                DataLoss.builder().what("w").build(),
                customer(),
                ImpactedCustomer.builder().id("c-2").build(),
                money(),
                impact(),
                sparseImpact(),
                CountRange.builder().lower(3).upper(8L).build(),
                CountRange.builder().lower(0).build(),
                RequestTally.builder()
                        .scope(scope())
                        .failed(CountRange.exactly(7))
                        .total(CountRange.exactly(9))
                        .build(),
                RequestTally.builder().scope(scope()).build(),
                unknown(),
                summary());
    }

    static ImpactScope scope() {
        return ImpactScope.builder()
                .service("checkout")
                .functionality("pay")
                .environment("prod")
                .region("eu")
                .segment("free")
                .build();
    }

    static CustomerCount customers() {
        return CustomerCount.builder()
                .unit(CustomerUnit.ACCOUNT)
                .lower(2)
                .upper(2L)
                .addIds("b", "a")
                .build();
    }

    static BusinessMetric metric() {
        return BusinessMetric.builder()
                .name("orders")
                .unit("orders/min")
                .baseline(new BigDecimal("12.50"))
                .observed(new BigDecimal("1E+3"))
                .direction(MetricDirection.LOWER_IS_WORSE)
                .addPoints(point())
                .build();
    }

    static MetricPoint point() {
        return MetricPoint.builder()
                .at(Examples.NOON)
                .observed(new BigDecimal("7.25"))
                .baseline(new BigDecimal("12"))
                .build();
    }

    static ServiceLevelObjective objective() {
        return ServiceLevelObjective.builder()
                .name("checkout availability")
                .target(new BigDecimal("0.999"))
                .window(Duration.ofDays(30))
                .budgetConsumed(new BigDecimal("1.25"))
                .build();
    }

    static DataLoss dataLoss() {
        return DataLoss.builder()
                .what("comments")
                .startedAt(EventTime.of(Examples.NOON, TimePrecision.MINUTE))
                .endedAt(EventTime.unknown("?"))
                .lost(CountRange.exactly(5))
                .recovered(CountRange.exactly(2))
                .unit("comments")
                .build();
    }

    static ImpactedCustomer customer() {
        return ImpactedCustomer.builder()
                .id("c-1")
                .name(Examples.TEXT)
                .segment("enterprise")
                .informedAt(Examples.NOON)
                .notes("wants a call")
                .visibility(Visibility.RESTRICTED)
                .build();
    }

    static MoneyRange money() {
        return MoneyRange.builder()
                .currency(Currency.getInstance("EUR"))
                .min(new BigDecimal("10.00"))
                .max(new BigDecimal("20.5"))
                .build();
    }

    static Impact impact() {
        return Impact.builder()
                .id(ImpactId.of("i-1"))
                .startedAt(EventTime.of(Examples.NOON, TimePrecision.SECOND))
                .endedAt(EventTime.of(Examples.NOON.plusSeconds(3600), TimePrecision.MINUTE))
                .scope(scope())
                .severity(FunctionalSeverity.MAJOR_OUTAGE)
                .customerVisible(false)
                .customersAffected(customers())
                .customersReported(1L)
                .supportTickets(2L)
                .requestsFailed(3L)
                .requestsTotal(4L)
                .addMetrics(metric())
                .addMoney(money())
                .addObjectives(objective())
                .addDataLosses(dataLoss())
                .addImpactedCustomers(customer())
                .notes("n")
                .addEvidence(CommonExamples.evidence())
                .visibility(Visibility.PUBLIC)
                .build();
    }

    static Impact sparseImpact() {
        return Impact.builder()
                .id(ImpactId.of("i-2"))
                .startedAt(EventTime.unknown("?"))
                .severity(FunctionalSeverity.NONE)
                .build();
    }

    static ImpactUnknown unknown() {
        return ImpactUnknown.builder()
                .aspect(UnknownAspect.END)
                .impact(ImpactId.of("i-1"))
                .message("m")
                .build();
    }

    static ImpactSummary summary() {
        return ImpactSummary.builder()
                .asOf(Examples.NOON)
                .observations(1)
                .visibleDuration(DurationRange.exactly(Duration.ofMinutes(5)))
                .totalDuration(DurationRange.atLeast(Duration.ofMinutes(5)))
                .putDurationBySeverity(FunctionalSeverity.FULL_OUTAGE, DurationRange.exactly(Duration.ofMinutes(1)))
                .putDurationBySeverity(FunctionalSeverity.DEGRADED, DurationRange.exactly(Duration.ofMinutes(4)))
                .putVisibleDurationByService("checkout", DurationRange.exactly(Duration.ofMinutes(5)))
                .addCustomersAffected(customers())
                .customersReported(CountRange.exactly(2))
                .supportTickets(CountRange.exactly(3))
                .addRequests(RequestTally.builder().scope(scope()).build())
                .addMetrics(metric())
                .addMoney(money())
                .addUnknowns(unknown())
                .build();
    }
}
