package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestTalliesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ImpactScope NONE = ImpactScope.builder().build();
    private static final ImpactScope PAY = ImpactScope.builder().service("pay").build();

    @Test
    void scopesAreToldApartByEveryFieldAndAbsentGoesFirst() {
        List<ImpactScope> inOrder = List.of(
                NONE,
                ImpactScope.builder().segment("gold").build(),
                ImpactScope.builder().region("eu").build(),
                ImpactScope.builder().environment("prod").build(),
                ImpactScope.builder().functionality("card").build(),
                PAY,
                PAY.toBuilder().segment("gold").build(),
                PAY.toBuilder().segment("silver").build(),
                PAY.toBuilder().region("eu").build(),
                PAY.toBuilder().environment("prod").build(),
                PAY.toBuilder().functionality("card").build());

        List<ImpactSpan> reversed = Stream.iterate(inOrder.size() - 1, i -> i >= 0, i -> i - 1)
                .map(i -> span(
                        impact(inOrder.get(i), 0).toBuilder().requestsFailed(1L).build()))
                .toList();

        assertThat(RequestTallies.of(reversed))
                .extracting(RequestTally::getScope)
                .containsExactlyElementsOf(inOrder);
    }

    @Test
    void aScopeIsCountedIfAnyObservationOfItHasEitherNumber() {
        Impact silent = impact(PAY, 0);
        Impact failed = silent.toBuilder().requestsFailed(3L).build();
        Impact total = silent.toBuilder().requestsTotal(9L).build();

        assertThat(RequestTallies.of(List.of(span(silent)))).isEmpty();
        assertThat(RequestTallies.of(List.of(span(failed)))).singleElement().satisfies(tally -> {
            assertThat(tally.getFailed()).contains(CountRange.exactly(3));
            assertThat(tally.getTotal()).isEmpty();
        });
        assertThat(RequestTallies.of(List.of(span(total)))).singleElement().satisfies(tally -> {
            assertThat(tally.getFailed()).isEmpty();
            assertThat(tally.getTotal()).contains(CountRange.exactly(9));
        });
    }

    @Test
    void whetherIntervalsAreApartDoesNotDependOnWhichComesFirst() {
        ImpactSpan early = span(impact(PAY, 0).toBuilder().requestsTotal(2L).build());
        ImpactSpan late = span(impact(PAY, 60).toBuilder().requestsTotal(3L).build());
        ImpactSpan between = span(impact(PAY, 59).toBuilder().requestsTotal(4L).build());

        assertThat(totals(late, early)).containsExactly(CountRange.exactly(5));
        assertThat(totals(between, late, early))
                .containsExactly(CountRange.builder().lower(4).upper(9).build());
    }

    private static List<CountRange> totals(ImpactSpan... spans) {
        return RequestTallies.of(List.of(spans)).stream()
                .flatMap(tally -> tally.getTotal().stream())
                .toList();
    }

    private static ImpactSpan span(Impact impact) {
        return ImpactSpan.of(impact, NOON);
    }

    private static Impact impact(ImpactScope scope, int second) {
        return Impact.builder()
                .id(ImpactId.of("i"))
                .scope(scope)
                .severity(FunctionalSeverity.DEGRADED)
                .startedAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.NANO))
                .endedAt(EventTime.of(NOON.plusSeconds(second + 60), TimePrecision.NANO))
                .build();
    }
}
