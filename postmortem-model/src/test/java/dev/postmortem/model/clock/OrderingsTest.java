package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.ids;
import static dev.postmortem.model.clock.SomeClocks.keyed;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static dev.postmortem.model.clock.SomeClocks.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingsTest {
    private static final ClockReconciler BY_TEXT = ClockReconciler.withRules(List.of(SAID));

    @Test
    void anEventThatWaitsForSeveralNeedsOnlyTheLastOfThem() {
        ClockReconciliation reconciled =
                reconcile(event("a", "a1", 10), event("a", "a2", 20), event("b", "b1", 5, "a1", "a2"));

        assertThat(reconciled.getOrderings()).containsExactly(said("a2", "b1"));
        assertThat(ids(reconciled.getTimeline())).containsExactly("a1", "a2", "b1");
    }

    @Test
    void whatFollowsAnEventThatMovedMovesToo() {
        ClockReconciliation reconciled = reconcile(
                event("a", "a1", 10), event("b", "b1", 5, "a1"), event("b", "b2", 6, "b1"), event("b", "b3", 7));

        assertThat(reconciled.getOrderings()).containsExactly(said("a1", "b1"), said("b1", "b2"));
        assertThat(ids(reconciled.getTimeline())).containsExactly("b3", "a1", "b1", "b2");
    }

    @Test
    void equalTimesAreToldApart() {
        ClockReconciliation reconciled = reconcile(event("b", "b1", 5, "a1"), event("a", "a1", 5));

        assertThat(reconciled.getOrderings()).containsExactly(said("a1", "b1"));
        assertThat(ids(reconciled.getTimeline())).containsExactly("a1", "b1");
    }

    @Test
    void whatTheTimesSayIsNotSaidTwice() {
        assertThat(reconcile(
                                event("a", "a1", 4),
                                event("b", "b1", 5, "a1"),
                                event("a", "c", 7),
                                event("b", "d", 6, "c"))
                        .getOrderings())
                .containsExactly(said("c", "d"));
    }

    @Test
    void anEventWithoutATimeMovesNothing() {
        TimelineEvent unknown = event("a", "a1", 4).toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .build();

        assertThat(ids(reconcile(unknown, event("b", "b1", 5, "a1")).getTimeline()))
                .containsExactly("b1", "a1");
    }

    @Test
    void proofsThatFormACycleAreAFindingAndTheTimesDecide() {
        ClockReconciliation reconciled = reconcile(event("a", "a1", 1, "b1"), event("a", "b1", 2, "a1"));

        assertThat(ids(reconciled.getTimeline())).containsExactly("a1", "b1");
        assertThat(reconciled.getFindings())
                .filteredOn(f -> f.getId().equals("clock.order-cycle"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.getSubject()).isEqualTo("event a1");
                    assertThat(f.getMessage())
                            .isEqualTo("these cannot all be true: a1 before b1 (said); b1 before a1 (said)");
                });
    }

    @Test
    void moreCyclesThanAnybodyReadsAreCounted() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(event("a", "x" + i, i, "y" + i));
            events.add(event("a", "y" + i, i, "x" + i));
        }

        assertThat(BY_TEXT.reconcile(Timeline.of(events)).getFindings())
                .filteredOn(f -> f.getId().equals("clock.order-cycle"))
                .hasSize(26)
                .first()
                .extracting(Finding::getMessage)
                .isEqualTo("5 more sets of pairs cannot all be true");
    }

    @Test
    void ofTwoRulesForOnePairTheFirstByNameIsTold() {
        ClockReconciliation reconciled = BY_TEXT.rule(HappensBeforeRule.of("again", SAID::pairs))
                .reconcile(Timeline.of(List.of(event("a", "a1", 10), event("b", "b1", 5, "a1"))));

        assertThat(reconciled.getOrderings())
                .containsExactly(EventOrdering.of(EventId.of("a1"), EventId.of("b1"), "again"));
    }

    @Test
    void whatIsProvenIsBeforeWhateverTheTimesSay() {
        ClockReconciliation reconciled = reconcile(
                event("a", "a1", 10),
                event("b", "b1", 5, "a1"),
                event("b", "b2", 7),
                event("c", "c1", 6, "b2"),
                event("d", "d1", 9));

        assertThat(compare(reconciled, "a1", "b1")).isEqualTo(CausalOrder.BEFORE);
        assertThat(compare(reconciled, "b1", "a1")).isEqualTo(CausalOrder.AFTER);
        assertThat(compare(reconciled, "a1", "c1"))
                .as("a1 before b1, b1 earlier than b2, b2 before c1, and c1 earlier than a1")
                .isEqualTo(CausalOrder.CONCURRENT);
        assertThat(compare(reconciled, "c1", "d1")).isEqualTo(CausalOrder.BEFORE);
        assertThat(compare(reconciled, "a1", "a1")).isEqualTo(CausalOrder.CONCURRENT);
    }

    @Test
    void aPathLeadsOverProofsAndTimesInTurn() {
        ClockReconciliation reconciled =
                reconcile(timeless("x", "p"), event("b", "b1", 5, "p"), event("c", "c1", 6), timeless("y", "q", "c1"));

        assertThat(compare(reconciled, "p", "q")).isEqualTo(CausalOrder.BEFORE);
        assertThat(compare(reconciled, "q", "p")).isEqualTo(CausalOrder.AFTER);
        assertThat(compare(reconciled, "p", "c1")).isEqualTo(CausalOrder.BEFORE);
        assertThat(compare(reconciled, "b1", "q")).isEqualTo(CausalOrder.BEFORE);
    }

    @Test
    void theErrorOfAnEstimateCountsBetweenClocksAndNotWithinOne() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10),
                event("db", "answer", 101, "ask"),
                event("app", "next", 14, "answer"),
                event("db", "db2", 102),
                event("app", "app2", 13.5));

        assertThat(compare(reconciled, "answer", "db2")).isEqualTo(CausalOrder.BEFORE);
        assertThat(compare(reconciled, "db2", "app2")).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(compare(reconciled, "answer", "next")).isEqualTo(CausalOrder.BEFORE);
    }

    @Test
    void originalsOfAJoinAreEvidenceAndAreCorrectedByTheirOwnClocks() {
        TimelineEvent shown = event("app", "ask", 10);
        TimelineEvent hidden = event("db", "answer", 101, "ask");
        EventJoin join = EventJoin.builder()
                .event(EventId.of("ask"))
                .key(CorrelationKey.of("k"))
                .addOriginals(shown, hidden)
                .build();
        EventJoin other = join.toBuilder()
                .event(EventId.of("next"))
                .originals(List.of(event("app", "next", 14, "answer"), event("db", "n2", 100)))
                .build();
        Timeline timeline = Timeline.of(
                List.of(
                        shown.toBuilder().text("annotated").build(),
                        other.getOriginals().get(0)),
                List.of(other, join));

        ClockReconciliation reconciled = BY_TEXT.reconcile(timeline);

        assertThat(SomeClocks.clock(reconciled, "db").getCorrection()).contains(Duration.ofSeconds(-89));
        assertThat(reconciled.getTimeline().getJoins())
                .extracting(EventJoin::getEvent)
                .containsExactly(EventId.of("ask"), EventId.of("next"));
        assertThat(reconciled.getTimeline().getJoins().get(1).getOriginals())
                .extracting(e -> e.getId().toString())
                .containsExactly("n2", "next");
        assertThat(reconciled
                        .getTimeline()
                        .getJoins()
                        .get(0)
                        .getOriginals()
                        .get(1)
                        .getOccurredAt()
                        .getCorrection())
                .contains(Duration.ofSeconds(-89));
        assertThat(BY_TEXT.reconcile(reconciled.getTimeline()).getTimeline()).isEqualTo(reconciled.getTimeline());
    }

    @Test
    void otherTimelinesAreCorrectedToo() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10), event("db", "answer", 101, "ask"), event("app", "next", 14, "answer"));
        TimelineEvent late = event("db", "late", 110).toBuilder()
                .endedAt(event("db", "late", 111).getOccurredAt())
                .firstOccurredAt(EventTime.unknown("?"))
                .build();
        TimelineEvent old = event("app", "old", 0).toBuilder()
                .occurredAt(event("app", "old", 0).getOccurredAt().correctedBy(Duration.ofSeconds(7), Duration.ZERO))
                .build();
        TimelineEvent stated = SomeClocks.declared(event("db", "stated", 200), -3);

        Timeline applied = reconciled.applyTo(Timeline.of(List.of(late, old, stated, event("new", "n", 1))));

        assertThat(ids(applied)).containsExactly("old", "n", "late", "stated");
        TimelineEvent corrected = applied.event(EventId.of("late")).orElseThrow();
        assertThat(corrected.getEndedAt().orElseThrow().getCorrection()).contains(Duration.ofSeconds(-89));
        assertThat(corrected.getFirstOccurredAt()).contains(EventTime.unknown("?"));
        assertThat(applied.event(EventId.of("old"))
                        .orElseThrow()
                        .getOccurredAt()
                        .getCorrectionError())
                .isEmpty();
        assertThat(applied.event(EventId.of("stated")).orElseThrow()).isEqualTo(stated);
    }

    @Test
    void readsAsLines() {
        assertThat(reconcile(event("app", "ask", 10), event("db", "answer", 7, "ask")))
                .hasToString("app REFERENCE PT0S, 1 pair\ndb ONE_SIDED, 1 pair\n"
                        + "NOTE clock.one-sided it is 3 s slow or more, and nothing says how much at most, so its times stay"
                        + " as recorded: ask before answer (said) - declare its correction, or add a rule that bounds it"
                        + " from the other side");
    }

    private static TimelineEvent timeless(String clock, String id, String... after) {
        return keyed(event(clock, id, 0, after), "test", EventKind.NOTE).toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .build();
    }

    private static CausalOrder compare(ClockReconciliation reconciled, String one, String other) {
        Timeline timeline = reconciled.getTimeline();
        return reconciled.compareCausal(
                timeline.event(EventId.of(one)).orElseThrow(),
                timeline.event(EventId.of(other)).orElseThrow());
    }
}
