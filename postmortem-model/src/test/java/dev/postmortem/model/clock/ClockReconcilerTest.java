package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.FAST;
import static dev.postmortem.model.clock.SomeClocks.NOON;
import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.at;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.ids;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static dev.postmortem.model.clock.SomeClocks.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockReconcilerTest {
    @Test
    void aClockWithBoundsToBothSidesGetsTheMiddleOfThem() {
        ClockReconciliation reconciled = reconcile(FAST);

        assertThat(clock(reconciled, "app").getStatus()).isEqualTo(ClockStatus.REFERENCE);
        ClockEstimate db = clock(reconciled, "db");
        assertThat(db.getStatus()).isEqualTo(ClockStatus.ESTIMATED);
        assertThat(db.getLeast()).contains(Duration.ofSeconds(-91));
        assertThat(db.getMost()).contains(Duration.ofSeconds(-87));
        assertThat(db.getCorrection()).contains(Duration.ofSeconds(-89));
        assertThat(db.getError()).contains(Duration.ofSeconds(2));
        assertThat(db.getPairs()).isEqualTo(2);
        assertThat(db.getProof()).containsExactly(said("ask", "answer"), said("answer", "next"));
        assertThat(db).hasToString("db ESTIMATED PT-1M-29S +- PT2S, 2 pairs");
        assertThat(reconciled.getFindings()).isEmpty();
    }

    @Test
    void recordedTimesStayAndTheErrorOfTheEstimateIsKept() {
        Timeline recorded = Timeline.of(List.of(FAST));
        ClockReconciliation reconciled =
                ClockReconciler.withRules(List.of(SAID)).reconcile(recorded);
        EventTime answer = reconciled
                .getTimeline()
                .event(EventId.of("answer"))
                .orElseThrow()
                .getOccurredAt();

        assertThat(ids(reconciled.getTimeline())).containsExactly("ask", "answer", "next");
        assertThat(answer.getEarliest()).contains(NOON.plusSeconds(101));
        assertThat(answer.toAdjustedEarliest()).contains(NOON.plusSeconds(12));
        assertThat(answer.getCorrectionError()).contains(Duration.ofSeconds(2));
        assertThat(reconciled.applyTo(recorded)).isEqualTo(reconciled.getTimeline());
        assertThat(reconciled.getOrderings()).isEmpty();
    }

    @Test
    void somebodyElseMayPutTheCorrectedRecordsInOrder() {
        ClockReconciler reconciler = ClockReconciler.withRules(List.of(SAID));
        TimelineEvent last = event("app", "last", 14, "next");
        Timeline recorded = Timeline.of(List.of(FAST[0], FAST[1], FAST[2], last));

        ClockReconciliation reconciled = reconciler.reconcile(
                recorded,
                correction -> Timeline.of(Stream.of(last, FAST[2], FAST[1], FAST[0])
                        .map(correction)
                        .toList()));

        assertThat(reconciled.getClocks())
                .isEqualTo(reconciler.reconcile(recorded).getClocks());
        assertThat(ids(reconciled.getTimeline())).containsExactly("ask", "answer", "next", "last");
        assertThat(reconciled.getOrderings()).containsExactly(said("next", "last"));
    }

    @Test
    void whatIsContradictedByNothingStaysAsRecorded() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10), event("db", "answer", 11, "ask"), event("app", "next", 310, "answer"));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.CONSISTENT);
        assertThat(clock(reconciled, "db").getCorrection()).isEmpty();
        assertThat(clock(reconciled, "db").getError()).isEmpty();
        assertThat(clock(reconciled, "db").getMost()).contains(Duration.ofSeconds(299));
        assertThat(reconciled.getTimeline().getEvents())
                .allMatch(e -> e.getOccurredAt().getCorrectionError().isEmpty());
    }

    @Test
    void everyClockMovesIfThatIsAskedFor() {
        ClockReconciliation reconciled = ClockReconciler.withRules(List.of(SAID))
                .everyClock()
                .reconcile(Timeline.of(List.of(
                        event("app", "ask", 10),
                        event("db", "answer", 11, "ask"),
                        event("app", "next", 14, "answer"))));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.ESTIMATED);
        assertThat(clock(reconciled, "db").getCorrection()).contains(Duration.ofSeconds(1));
    }

    @Test
    void aClockBoundedFromOneSideStaysAsRecordedAndItsOrderIsKept() {
        ClockReconciliation reconciled =
                reconcile(event("app", "ask", 10), event("db", "answer", 7, "ask"), event("other", "o", 8));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.ONE_SIDED);
        assertThat(clock(reconciled, "db").getLeast()).contains(Duration.ofSeconds(3));
        assertThat(clock(reconciled, "db").getMost()).isEmpty();
        assertThat(clock(reconciled, "other").getStatus()).isEqualTo(ClockStatus.UNRELATED);
        assertThat(reconciled.getOrderings()).containsExactly(said("ask", "answer"));
        assertThat(ids(reconciled.getTimeline())).containsExactly("o", "ask", "answer");
        assertThat(reconciled.getFindings()).singleElement().satisfies(f -> {
            assertThat(f.getId()).isEqualTo("clock.one-sided");
            assertThat(f.getSubject()).isEqualTo("clock db");
            assertThat(f.getMessage())
                    .isEqualTo(
                            "it is 3 s slow or more, and nothing says how much at most, so its times stay as recorded: "
                                    + "ask before answer (said)");
        });
    }

    @Test
    void aClockThatIsFastFromOneSideSaysSo() {
        ClockReconciliation reconciled = reconcile(
                event("z", "answer", 10),
                event("app", "next", 7, "answer"),
                event("app", "b", 8),
                event("more", "c", 9, "b"),
                event("app", "d", 9.5, "c"));

        assertThat(clock(reconciled, "z").getMost()).contains(Duration.ofSeconds(-3));
        assertThat(reconciled.getFindings())
                .singleElement()
                .extracting(Finding::getMessage)
                .asString()
                .startsWith("it is 3 s fast or more");
    }

    @Test
    void oneSideThatZeroSatisfiesIsNoFinding() {
        assertThat(reconcile(event("app", "ask", 10), event("db", "answer", 10, "ask"))
                        .getFindings())
                .isEmpty();
    }

    @Test
    void onlyContradictedClocksMoveIfThatIsPossible() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10),
                event("db", "answer", 101, "ask"),
                event("app", "next", 14, "answer"),
                event("app", "x", 20),
                event("web", "y", 21, "x"),
                event("app", "z", 40, "y"),
                event("web", "w", 5),
                event("db", "v", 106, "w"));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.ESTIMATED);
        assertThat(clock(reconciled, "web").getStatus()).isEqualTo(ClockStatus.CONSISTENT);
    }

    @Test
    void clocksThatNothingContradictsMoveIfOthersCannotMoveOtherwise() {
        ClockReconciliation reconciled = ClockReconciler.withRules(List.of(SAID))
                .reference("app")
                .reconcile(Timeline.of(List.of(
                        event("app", "a", 20),
                        event("db", "b", 10, "a"),
                        event("db", "c", 100),
                        event("app", "d", 130, "c"),
                        event("db", "e", 200),
                        event("web", "f", 205, "e"),
                        event("web", "g", 300),
                        event("app", "h", 320, "g"),
                        event("app", "i", 400),
                        event("web", "j", 420, "i"))));

        assertThat(clock(reconciled, "db").getCorrection()).contains(Duration.ofMillis(17_500));
        assertThat(clock(reconciled, "web").getCorrection()).contains(Duration.ofMillis(12_500));
    }

    @Test
    void clocksThatStayNarrowWhatOthersCanHaveButNotTheirErrors() {
        ClockReconciliation reconciled = reconcile(
                event("app", "ask", 10),
                event("db", "answer", 101, "ask"),
                event("app", "next", 30, "answer"),
                event("web", "w", 20),
                event("app", "z", 45, "w"),
                event("app", "a", 10),
                event("web", "b", 12, "a"),
                event("db", "v", 101, "w+0"));

        ClockEstimate db = clock(reconciled, "db");
        assertThat(clock(reconciled, "web").getStatus()).isEqualTo(ClockStatus.CONSISTENT);
        assertThat(db.getLeast()).contains(Duration.ofSeconds(-83));
        assertThat(db.getMost()).contains(Duration.ofSeconds(-71));
        assertThat(db.getCorrection()).contains(Duration.ofSeconds(-76));
        assertThat(db.getError()).contains(Duration.ofSeconds(7));
    }

    @Test
    void timesFromTheFirstYearToTheLastDoNotOverflow() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        ClockReconciliation reconciled =
                reconcile(at("a", "x", first), at("b", "y", last, "x"), at("a", "z", first.plusSeconds(5), "y"));

        assertThat(clock(reconciled, "b").getStatus())
                .as("a correction of ten thousand years")
                .isEqualTo(ClockStatus.ONE_SIDED);
        assertThat(clock(reconciled, "b").getLeast()).contains(Duration.between(last, first));
        assertThat(reconciled.getOrderings()).isNotEmpty();
    }

    @Test
    void moreStepsThanAllowedAreNotTaken() {
        ClockReconciliation reconciled =
                ClockReconciler.withRules(List.of(SAID)).mostSteps(1).reconcile(Timeline.of(List.of(FAST)));

        assertThat(reconciled.getClocks()).isEmpty();
        assertThat(reconciled.getFindings()).singleElement().satisfies(f -> {
            assertThat(f.getId()).isEqualTo("clock.limited");
            assertThat(f.getMessage()).contains("2 clocks were not reconciled, because that takes more than 1 steps");
        });
        assertThat(ids(reconciled.getTimeline())).containsExactly("ask", "answer", "next");
    }

    @Test
    void hundredsOfClocksInAChainAreReconciled() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String number = String.valueOf(10_000 + i);
            events.add(event("c" + number, "x" + number, 2 * i, "y" + (9_999 + i)));
            events.add(event("c" + number, "y" + number, 2 * i + 1, "z" + (10_001 + i)));
            events.add(event("c" + number, "z" + number, 2 * i + (i == 300 ? 30 : 0), "x" + number));
        }

        ClockReconciliation reconciled =
                ClockReconciler.withRules(List.of(SAID)).reconcile(Timeline.of(events));

        assertThat(reconciled.getClocks()).hasSize(500);
        assertThat(reconciled.getFindings()).noneMatch(f -> f.getId().equals("clock.limited"));
    }

    @Test
    void anEmptyTimelineHasNoClocks() {
        ClockReconciliation reconciled = ClockReconciler.standard().reconcile(Timeline.empty());

        assertThat(reconciled.getClocks()).isEmpty();
        assertThat(reconciled.getTimeline()).isEqualTo(Timeline.empty());
        assertThat(reconciled).hasToString("");
    }
}
