package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.NOON;
import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.at;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.declared;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.ids;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockReconcilerTest {
    /** The database, 90 s fast: it answers between two lines of the application that it says are long over. */
    private static final TimelineEvent[] FAST = {
        event("app", "ask", 10), event("db", "answer", 101, "ask"), event("app", "next", 14, "answer")
    };

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

    @Test
    void anEmptyTimelineHasNoClocks() {
        ClockReconciliation reconciled = ClockReconciler.standard().reconcile(Timeline.empty());

        assertThat(reconciled.getClocks()).isEmpty();
        assertThat(reconciled.getTimeline()).isEqualTo(Timeline.empty());
        assertThat(reconciled).hasToString("");
    }

    private static EventOrdering said(String before, String after) {
        return EventOrdering.of(EventId.of(before), EventId.of(after), "said");
    }
}
