package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.FAST;
import static dev.postmortem.model.clock.SomeClocks.NOON;
import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.declared;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static dev.postmortem.model.clock.SomeClocks.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which clock the others are compared with, and what a clock is. */
class ReferenceClockTest {
    @Test
    void aDeclaredCorrectionStaysAndIsTheReference() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10),
                declared(event("db", "answer", 101, "ask"), -80),
                event("app", "next", 14, "answer"),
                event("app", "last", 15));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.DECLARED);
        assertThat(clock(reconciled, "db").getCorrection()).contains(Duration.ofSeconds(-80));
        assertThat(clock(reconciled, "db").getLeast()).isEmpty();
        assertThat(clock(reconciled, "app").getStatus()).isEqualTo(ClockStatus.ESTIMATED);
        assertThat(clock(reconciled, "app").getCorrection()).contains(Duration.ofSeconds(9));
        EventTime answer = reconciled
                .getTimeline()
                .event(EventId.of("answer"))
                .orElseThrow()
                .getOccurredAt();
        assertThat(answer.getCorrection()).contains(Duration.ofSeconds(-80));
        assertThat(answer.getCorrectionError()).isEmpty();
    }

    @Test
    void severalDeclaredCorrectionsOfOneClockAreNotOne() {
        ClockReconciliation mixed = reconcile(declared(event("db", "a", 1), 1), declared(event("db", "b", 2), 2));
        ClockReconciliation partly = reconcile(declared(event("db", "a", 1), 1), event("db", "b", 2));

        assertThat(clock(mixed, "db").getStatus()).isEqualTo(ClockStatus.DECLARED);
        assertThat(clock(mixed, "db").getCorrection()).isEmpty();
        assertThat(clock(partly, "db").getCorrection()).isEmpty();
        assertThat(clock(reconcile(declared(event("db", "a", 1), 1), declared(event("db", "b", 2), 1)), "db")
                        .getCorrection())
                .contains(Duration.ofSeconds(1));
    }

    @Test
    void theReferenceCanBeNamed() {
        ClockReconciler named = ClockReconciler.withRules(List.of(SAID)).reference("db");
        ClockReconciliation reconciled = named.reconcile(Timeline.of(List.of(FAST)));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.REFERENCE);
        assertThat(clock(reconciled, "db").getCorrection()).contains(Duration.ZERO);
        assertThat(clock(reconciled, "app").getCorrection()).contains(Duration.ofSeconds(89));
        assertThatThrownBy(() -> named.reconcile(Timeline.of(List.of(event("app", "a", 1), event("b", "b", 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no event has the clock db; the clocks are app, b");
    }

    @Test
    void theReferenceIsTheClockThatAssumesNothingAndIsRelatedTheMost() {
        TimelineEvent assumed = event("a", "a1", 10, "b1", "c1", "d1").toBuilder()
                .occurredAt(EventTime.of(NOON, TimePrecision.SECOND).toBuilder()
                        .basis(TimeBasis.ASSUMED_ZONE)
                        .zone(ZoneId.of("UTC"))
                        .build())
                .build();

        ClockReconciliation reconciled = reconcile(
                assumed,
                event("b", "b1", 1),
                event("c", "c1", 1),
                event("d", "d1", 1),
                event("c", "c2", 9, "d1", "b1"));

        assertThat(clock(reconciled, "c").getStatus()).isEqualTo(ClockStatus.REFERENCE);
        assertThat(clock(reconcile(event("a", "a1", 1), event("b", "b1", 2, "a1")), "a")
                        .getStatus())
                .as("the lowest name decides between equals")
                .isEqualTo(ClockStatus.REFERENCE);
        assertThat(clock(
                                reconcile(
                                        event("a", "a1", 1),
                                        event("b", "b1", 2, "a1"),
                                        event("c", "c1", 2),
                                        event("d", "d1", 3, "c1"),
                                        event("d", "d2", 3, "c1")),
                                "c")
                        .getStatus())
                .as("each set of related clocks has its own")
                .isEqualTo(ClockStatus.REFERENCE);
    }

    @Test
    void aClockIsAnArchiveOrWhatTheCallerSays() {
        TimelineEvent one = event("zip!/1", "a", 1);
        TimelineEvent two = event("zip!/2", "b", 2);

        assertThat(reconcile(one, two).getClocks())
                .extracting(ClockEstimate::getClock)
                .containsExactly("zip");
        assertThat(ClockReconciler.standard()
                        .clocks(e -> e.getId().toString())
                        .reconcile(Timeline.of(List.of(one, two)))
                        .getClocks())
                .extracting(ClockEstimate::getClock)
                .containsExactly("a", "b");
    }

    @Test
    void aClockIsComparedThroughAnother() {
        ClockReconciliation reconciled = reconcile(
                event("a", "a1", 0),
                event("b", "b1", 100, "a1"),
                event("c", "c1", 1000, "b1"),
                event("b", "b2", 102, "c1"),
                event("a", "a2", 4, "b2"),
                event("a", "a3", 4, "b2"));

        assertThat(clock(reconciled, "b").getStatus()).isEqualTo(ClockStatus.REFERENCE);
        ClockReconciliation byA =
                ClockReconciler.withRules(List.of(SAID)).reference("a").reconcile(reconciled.getTimeline());
        assertThat(clock(byA, "b").getCorrection()).contains(Duration.ofSeconds(-99));
        assertThat(clock(byA, "c").getLeast()).contains(Duration.ofSeconds(-1000));
        assertThat(clock(byA, "c").getMost()).contains(Duration.ofSeconds(-996));
        assertThat(clock(byA, "c").getProof())
                .containsExactly(said("a1", "b1"), said("b1", "c1"), said("c1", "b2"), said("b2", "a2"));
    }
}
