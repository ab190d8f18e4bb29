package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.declared;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.ids;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
    @Test
    void aClockThatContradictsItselfKeepsItsTimesAndProvesNothing() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10),
                event("db", "answer", 101, "ask"),
                event("app", "next", 14, "answer"),
                event("db", "end", 50, "answer"));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.CONTRADICTORY);
        assertThat(clock(reconciled, "db").getCorrection()).isEmpty();
        assertThat(clock(reconciled, "db").getProof()).isEmpty();
        assertThat(clock(reconciled, "app").getStatus()).isEqualTo(ClockStatus.UNRELATED);
        assertThat(ids(reconciled.getTimeline())).containsExactly("ask", "answer", "next", "end");
        assertThat(reconciled.getFindings()).singleElement().satisfies(f -> {
            assertThat(f.getId()).isEqualTo("clock.contradiction");
            assertThat(f.getSubject()).isEqualTo("clock db");
            assertThat(f.getMessage())
                    .isEqualTo("no correction of db makes all of this true: answer in db before end in db"
                            + " (said, contradicted by 51 s); 51 s are missing");
        });
    }

    @Test
    void twoClocksThatContradictEachOtherAreToldWithBothPairs() {
        ClockReconciliation reconciled = reconcile(
                event("a", "a1", 10), event("b", "b1", 20, "a1"), event("b", "b2", 15), event("a", "a2", 1, "b2"));

        assertThat(reconciled.getFindings())
                .extracting(Finding::getMessage)
                .containsExactly(
                        "no correction of a, b makes all of this true: a1 in a before b1 in b (said, 10 s to spare);"
                                + " b2 in b before a2 in a (said, contradicted by 14 s); 4 s are missing");
        assertThat(reconciled.getClocks()).allMatch(c -> c.getStatus() == ClockStatus.CONTRADICTORY);
    }

    @Test
    void ofThreeClocksTheShortestCycleIsToldAndTheRestIsReconciled() {
        List<TimelineEvent> events = new ArrayList<>(List.of(
                event("a", "a1", 10),
                event("b", "b1", 9, "a1"),
                event("c", "c1", 8, "b1"),
                event("a", "a2", 7, "c1"),
                event("d", "d1", 10),
                event("e", "e1", 101, "d1"),
                event("d", "d2", 14, "e1")));

        ClockReconciliation reconciled =
                ClockReconciler.withRules(List.of(SAID)).reconcile(Timeline.of(events));

        assertThat(reconciled.getFindings())
                .filteredOn(f -> f.getId().equals("clock.contradiction"))
                .extracting(Finding::getMessage)
                .containsExactly(
                        "no correction of a, b, c makes all of this true: b1 in b before c1 in c (said, contradicted"
                                + " by 1 s); c1 in c before a2 in a (said, contradicted by 1 s); a1 in a before b1 in b"
                                + " (said, contradicted by 1 s); 3 s are missing");
        assertThat(clock(reconciled, "b").getStatus()).isEqualTo(ClockStatus.CONTRADICTORY);
        assertThat(clock(reconciled, "e").getStatus()).isEqualTo(ClockStatus.ESTIMATED);
    }

    @Test
    void aShorterCycleIsToldBeforeALongerOne() {
        ClockReconciliation reconciled = reconcile(
                event("a", "a1", 0),
                event("b", "b1", 0, "a1"),
                event("c", "c1", 0, "b1"),
                event("d", "d1", 0, "c1"),
                event("a", "a2", -1, "d1"),
                event("a", "a3", -2, "c1"),
                event("b", "b0", 50));

        assertThat(reconciled.getFindings())
                .filteredOn(f -> f.getId().equals("clock.contradiction"))
                .singleElement()
                .extracting(Finding::getMessage)
                .asString()
                .startsWith("no correction of a, b, c makes");
    }

    @Test
    void aClockBetweenTwoDeclaredOnesCanContradictThem() {
        ClockReconciliation reconciled = reconcile(
                declared(event("a", "a1", 10), 1),
                event("x", "x1", 0, "a1"),
                event("x", "x2", 5),
                declared(event("b", "b1", 5, "x2"), 1));

        assertThat(clock(reconciled, "x").getStatus()).isEqualTo(ClockStatus.CONTRADICTORY);
        assertThat(clock(reconciled, "a").getStatus()).isEqualTo(ClockStatus.DECLARED);
        assertThat(reconciled.getFindings())
                .singleElement()
                .extracting(Finding::getMessage)
                .asString()
                .contains("no correction of a, b, x makes", "10 s are missing");
    }

    @Test
    void declaredCorrectionsThatContradictEachOtherStay() {
        ClockReconciliation reconciled = reconcile(
                declared(event("a", "a1", 10), 1), declared(event("b", "b1", 5, "a1"), 1), event("c", "c1", 20, "b1"));

        assertThat(reconciled.getFindings())
                .singleElement()
                .extracting(Finding::getSubject)
                .isEqualTo("clock a");
        assertThat(clock(reconciled, "b").getStatus()).isEqualTo(ClockStatus.DECLARED);
        assertThat(clock(reconciled, "c").getStatus()).isEqualTo(ClockStatus.ONE_SIDED);
        assertThat(ids(reconciled.getTimeline())).containsExactly("a1", "b1", "c1");
    }

    @Test
    void aReferenceThatWasNamedStaysTheReference() {
        ClockReconciliation reconciled = ClockReconciler.withRules(List.of(SAID))
                .reference("a")
                .reconcile(Timeline.of(List.of(
                        event("a", "a1", 10),
                        event("b", "b1", 20, "a1"),
                        event("b", "b2", 15),
                        event("a", "a2", 1, "b2"),
                        event("c", "c1", 30, "a1"))));

        assertThat(clock(reconciled, "a").getStatus()).isEqualTo(ClockStatus.REFERENCE);
        assertThat(clock(reconciled, "b").getStatus()).isEqualTo(ClockStatus.CONTRADICTORY);
        assertThat(clock(reconciled, "c").getStatus()).isEqualTo(ClockStatus.ONE_SIDED);
    }

    @Test
    void aLongCycleIsShortened() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int next = (i + 1) % 60;
            events.add(event("c" + (100 + i), "x" + i, 10));
            events.add(event("c" + (100 + next), "y" + next, 9, "x" + i));
        }
        ClockReconciliation reconciled =
                ClockReconciler.withRules(List.of(SAID)).reconcile(Timeline.of(events));

        assertThat(reconciled.getFindings()).singleElement().satisfies(f -> {
            assertThat(f.getMessage()).contains(", 40 more makes", "; 40 more; 1 min are missing");
            assertThat(f.getMessage()).contains("c100, c101");
        });
    }
}
