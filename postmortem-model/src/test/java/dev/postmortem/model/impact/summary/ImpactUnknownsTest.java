package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What observations leave open: all of it, and nothing else. */
class ImpactUnknownsTest {
    private static final Instant AS_OF = Instant.parse("2026-03-01T18:00:00Z");

    @Test
    void anObservationThatSaysEverythingLeavesNothingOpen() {
        assertThat(unknowns(complete("a").build())).isEmpty();
    }

    @Test
    void timesThatNobodyKnowsAreNamedAspectByAspectAndThenByImpact() {
        assertThat(unknowns(
                        complete("b").startedAt(EventTime.unknown("?")).build(),
                        complete("a").startedAt(EventTime.unknown("?")).build(),
                        complete("c").endedAt(EventTime.unknown("?")).build()))
                .containsExactly(
                        "START: impact a has no known start",
                        "START: impact b has no known start",
                        "END: impact c ended, but nobody knows when");
    }

    @Test
    void anOpenEndThatStartsAtTheMomentCountsUpToIt() {
        assertThat(unknowns(open("a", AS_OF), open("b", AS_OF.plusSeconds(1))))
                .containsExactly(
                        "OPEN_END: impact a has no end; it counts up to 2026-03-01T18:00:00Z",
                        "OPEN_END: impact b has no end and starts after 2026-03-01T18:00:00Z; it does not count yet");
    }

    @Test
    void whatNamesNoServiceIsNamed() {
        assertThat(unknowns(complete("a").scope(ImpactScope.builder().build()).build()))
                .containsExactly("SERVICE: impact a names no service");
    }

    @Test
    void customersAreExpectedToTheirUpperBoundWhereTheyNotice() {
        Impact silent = silent("a").build();
        Impact unbounded = silent("b")
                .customersAffected(
                        CustomerCount.builder().lower(3).unit(CustomerUnit.USER).build())
                .build();

        assertThat(unknowns(silent, unbounded))
                .containsExactly(
                        "CUSTOMERS_AFFECTED: impact a does not say how many customers were affected at most",
                        "CUSTOMERS_AFFECTED: impact b does not say how many customers were affected at most");
    }

    @Test
    void nobodyIsExpectedToCountWhatNoCustomerNotices() {
        assertThat(unknowns(
                        complete("a").build(),
                        silent("b").customerVisible(false).build(),
                        silent("c").severity(FunctionalSeverity.NONE).build()))
                .isEmpty();
    }

    @Test
    void reportsAndTicketsAreMissingOnlyWhereAnotherObservationHasThem() {
        Impact without = silent("b")
                .customersAffected(CustomerCount.exactly(1, CustomerUnit.USER))
                .build();

        assertThat(unknowns(without)).isEmpty();
        assertThat(unknowns(complete("a").build(), without))
                .containsExactly(
                        "CUSTOMERS_REPORTED: impact b does not say how many customers reported",
                        "SUPPORT_TICKETS: impact b does not say how many support tickets it caused");
    }

    @Test
    void observationsThatAreEqualAreNamedOnce() {
        Impact open = open("a", AS_OF);

        assertThat(unknowns(open, open)).hasSize(1);
    }

    private static List<String> unknowns(Impact... impacts) {
        return new ImpactUnknowns(List.of(impacts), AS_OF)
                .toList().stream()
                        .map(u -> u.getAspect() + ": " + u.getMessage())
                        .toList();
    }

    private static Impact open(String id, Instant start) {
        return complete(id)
                .startedAt(EventTime.of(start, TimePrecision.SECOND))
                .endedAt(Optional.empty())
                .build();
    }

    private static ImpactBuilder complete(String id) {
        return silent(id)
                .customersAffected(CustomerCount.exactly(2, CustomerUnit.USER))
                .customersReported(1L)
                .supportTickets(1L);
    }

    /** Customers notice it, but nobody counted them. */
    private static ImpactBuilder silent(String id) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .startedAt(EventTime.of(AS_OF.minusSeconds(60), TimePrecision.SECOND))
                .endedAt(EventTime.of(AS_OF, TimePrecision.SECOND))
                .severity(FunctionalSeverity.DEGRADED)
                .scope(ImpactScope.builder().service("pay").build());
    }
}
