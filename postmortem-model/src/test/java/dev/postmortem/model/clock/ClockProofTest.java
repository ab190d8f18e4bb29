package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.FAST;
import static dev.postmortem.model.clock.SomeClocks.NOON;
import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What proves how wrong a clock is, and what proves nothing. */
class ClockProofTest {
    @Test
    void theLeastDelayNarrowsTheBounds() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10), event("db", "answer", 101, "ask+1"), event("app", "next", 14, "answer+2"));

        assertThat(clock(reconciled, "db").getLeast()).contains(Duration.ofSeconds(-90));
        assertThat(clock(reconciled, "db").getMost()).contains(Duration.ofSeconds(-89));
        assertThatThrownBy(() -> HappensBefore.of(FAST[0], FAST[1]).withMinDelay(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not between zero and a hundred years");
        assertThat(HappensBefore.of(FAST[0], FAST[1])).hasToString("ask before answer");
    }

    @Test
    void thePrecisionOfATimeCountsAsDoubt() {
        EventTime minute = EventTime.of(NOON, TimePrecision.MINUTE);
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 0).toBuilder().occurredAt(minute).build(),
                event("db", "answer", 600, "ask").toBuilder()
                        .occurredAt(EventTime.of(NOON.plusSeconds(600), TimePrecision.MINUTE))
                        .build(),
                event("app", "next", 120, "answer"));

        assertThat(clock(reconciled, "db").getLeast())
                .contains(Duration.ofSeconds(-660).plusNanos(1));
        assertThat(clock(reconciled, "db").getMost()).contains(Duration.ofSeconds(-480));
    }

    @Test
    void timesThatAreNotSureProveNothing() {
        EventTime sure = EventTime.of(NOON.plusSeconds(101), TimePrecision.NANO);
        for (EventTime time : List.of(
                sure.toBuilder().confidence(Confidence.LIKELY).build(),
                sure.toBuilder().basis(TimeBasis.OBSERVED).build(),
                EventTime.unknown("?"))) {
            ClockReconciliation reconciled =
                    reconcile(FAST[0], FAST[1].toBuilder().occurredAt(time).build(), FAST[2]);

            assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.UNRELATED);
            assertThat(clock(reconciled, "db").getPairs()).isZero();
        }
    }

    @Test
    void ofSeveralOccurrencesTheFirstWasBefore() {
        TimelineEvent flapping = event("app", "ask", 50).toBuilder()
                .firstOccurredAt(EventTime.of(NOON.plusSeconds(10), TimePrecision.NANO))
                .build();

        assertThat(clock(reconcile(flapping, FAST[1], FAST[2]), "db").getLeast())
                .contains(Duration.ofSeconds(-91));
    }

    @Test
    void rulesHaveNamesOfTheirOwn() {
        assertThatThrownBy(() -> ClockReconciler.standard().rule(HappensBeforeRules.replies()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"thread-reply\"");
        assertThatThrownBy(() -> ClockReconciler.standard().rule(HappensBeforeRule.of(" ", records -> null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ClockReconciler.standard()
                        .rule(SAID)
                        .reconcile(Timeline.of(List.of(FAST)))
                        .getClocks())
                .hasSize(2);
    }

    @Test
    void aRuleGivesPairsOfTheRecordsAlone() {
        ClockReconciler strange = ClockReconciler.withRules(List.of(HappensBeforeRule.of(
                "strange", records -> List.of(HappensBefore.of(FAST[1], FAST[0])).stream())));

        assertThatThrownBy(() -> strange.reconcile(Timeline.of(List.of(FAST[0]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the clock db is not one of the records");
    }
}
