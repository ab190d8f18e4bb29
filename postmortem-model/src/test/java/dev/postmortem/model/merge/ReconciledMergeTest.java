package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.clock.ClockReconciler;
import dev.postmortem.model.clock.ClockReconciliation;
import dev.postmortem.model.clock.HappensBefore;
import dev.postmortem.model.clock.HappensBeforeRule;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconciledMergeTest {
    /** The database is 90 s fast: it answers between two lines of the application that it says are long over. */
    private static final ListedSource APP =
            ListedSource.of("app", in("app", event("ask", 10)), in("app", event("next", 14, "after:answer")));

    private static final ListedSource DB = ListedSource.of("db", in("db", event("answer", 101, "after:ask")));

    private static final HappensBeforeRule SAID = HappensBeforeRule.of("said", ReconciledMergeTest::said);
    private static final ClockReconciler RECONCILER = ClockReconciler.withRules(List.of(SAID));
    private static final Duration FAST = Duration.ofSeconds(-89);

    @Test
    void timelineAndReportShowTheCorrectedTimes() {
        ReconciledMerge reconciled = ToldSource.merge(APP, DB).reconcile(RECONCILER);
        MergedTimeline merged = reconciled.getMerged();

        assertThat(ids(merged)).containsExactly("ask", "answer", "next");
        assertThat(merged.getTimeline())
                .isEqualTo(reconciled.getReconciliation().getTimeline());
        SourceReport app = merged.getReport().getSources().get(0);
        SourceReport db = merged.getReport().getSources().get(1);
        assertThat(app.getCorrection()).isEmpty();
        assertThat(app.getCorrectionError()).isEmpty();
        assertThat(db.getCorrection()).contains(FAST);
        assertThat(db.getCorrectionError()).isEqualTo(clockError(reconciled));
        assertThat(db.getFirst()).contains(NOON.plusSeconds(12));
        assertThat(db.getLast()).contains(NOON.plusSeconds(12));
        assertThat(reconciled).hasToString(reconciled.getReconciliation().toString());
    }

    @Test
    void aCorrectionOfNothingHasAnErrorToo() {
        TimelineEvent answer = in("db", event("answer", 12, "after:ask"));

        MergedTimeline merged = ToldSource.merge(APP, ListedSource.of("db", answer))
                .reconcile(RECONCILER.everyClock())
                .getMerged();

        SourceReport db = merged.getReport().getSources().get(1);
        assertThat(db.getCorrection()).contains(Duration.ZERO);
        assertThat(db.getCorrectionError()).isPresent();
    }

    @Test
    void aDeclaredCorrectionStays() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(APP)
                .source(DB, SourceOptions.clockCorrection(Duration.ofSeconds(-90)))
                .merge();

        MergedTimeline reconciled = merged.reconcile(RECONCILER).getMerged();

        assertThat(reconciled.getTimeline()).isEqualTo(merged.getTimeline());
        assertThat(reconciled.getReport()).isEqualTo(merged.getReport());
    }

    @Test
    void ofEqualCorrectedTimesTheTotalOrderDecides() {
        ListedSource db =
                ListedSource.of("a", in("db", event("answer", 101, "after:ask")), in("db", event("tied", 103)));

        assertThat(ids(ToldSource.merge(APP, db).reconcile(RECONCILER).getMerged()))
                .as("the source a is before the source app, though its record was the last one of the merge")
                .containsExactly("ask", "answer", "tied", "next");
    }

    @Test
    void aFileOfTwoClocksIsPutInOrderAgain() {
        ListedSource both = ListedSource.of(
                "both", event("ask", 10), event("next", 14, "after:answer"), event("answer", 101, "after:ask"));

        ReconciledMerge reconciled = ToldSource.merge(both)
                .reconcile(RECONCILER.clocks(e -> e.getId().toString().equals("answer") ? "db" : "app"));

        assertThat(ids(reconciled.getMerged())).containsExactly("ask", "answer", "next");
        assertThat(reconciled.getMerged().getReport().getSources().get(0).getCorrection())
                .isEmpty();
        assertThat(reconciled.getMerged().getReport().getSources().get(0).getLast())
                .contains(NOON.plusSeconds(14));
    }

    @Test
    void clampedRowsMoveWithTheirFile() {
        ListedSource db = ListedSource.of(
                "db",
                in("db", event("first", 100)),
                in("db", event("answer", 101, "after:ask")),
                in("db", event("late", 81)));
        MergedTimeline merged = TimelineBuilder.create()
                .source(APP)
                .source(
                        db,
                        SourceOptions.builder()
                                .outOfOrder(OutOfOrderPolicy.CLAMP)
                                .build())
                .merge();

        MergedTimeline reconciled = merged.reconcile(RECONCILER).getMerged();

        assertThat(ids(reconciled)).containsExactly("ask", "first", "answer", "late", "next");
        EventTime late = reconciled.getTimeline().getEvents().get(3).getOccurredAt();
        assertThat(late.getEarliest()).contains(NOON.plusSeconds(81));
        assertThat(late.getCorrection()).contains(FAST.plusSeconds(20));
        assertThat(reconciled.getReport().getSources().get(1).getCorrection()).contains(FAST);
        assertThat(reconciled.getReport().getSources().get(1).getClamped()).isEqualTo(1);
    }

    @Test
    void originalsOfJoinsAreEvidenceAndAreCorrected() {
        TimelineEvent alert = in("app", event("alert", 10, "alert:x"));
        TimelineEvent answer = in("db", event("answer", 101, "alert:x", "after:alert"));
        TimelineEvent next = in("app", event("next", 14, "after:answer"));

        ReconciledMerge reconciled = ToldSource.merge(
                        ListedSource.of("app", alert, next), ListedSource.of("db", answer))
                .reconcile(RECONCILER);

        Timeline timeline = reconciled.getMerged().getTimeline();
        assertThat(ids(timeline)).containsExactly("alert", "next");
        assertThat(timeline.getJoins()
                        .get(0)
                        .getOriginals()
                        .get(1)
                        .getOccurredAt()
                        .getCorrection())
                .contains(FAST);
        assertThat(reconciled.getMerged().getReport().getTotals().getJoined()).isEqualTo(1);
    }

    @Test
    void whichRecordStandsForAFactFollowsFromTheCorrectedTimes() {
        TimelineEvent told = in("app", event("told", 13, "alert:x"));
        TimelineEvent answer = in("db", event("answer", 101, "alert:x", "after:ask"));
        MergedTimeline merged = ToldSource.merge(
                new ListedSource(
                        "app",
                        Stream.concat(APP.rows().stream(), Stream.of(List.of(told)))
                                .toList()),
                ListedSource.of("db", answer));

        assertThat(ids(merged)).containsExactly("ask", "told", "next");
        assertThat(ids(merged.reconcile(RECONCILER).getMerged())).containsExactly("ask", "answer", "next");
    }

    @Test
    void keysThatGoByTimesAreGivenAnew() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(APP)
                .source(DB)
                .correlateBy(ReconciledMergeTest::byTime)
                .merge();

        assertThat(merged.getTimeline().getJoins()).isEmpty();
        assertThat(merged.reconcile(RECONCILER).getMerged().getTimeline().getJoins())
                .extracting(join -> join.getKey().toString())
                .containsExactly("soon:x");
    }

    @Test
    void annotationsStayAndAreNoEvidence() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(APP)
                .source(DB)
                .annotations(List.of(EventAnnotation.builder()
                        .event(EventId.of("answer"))
                        .text("said")
                        .build()))
                .merge();

        ReconciledMerge reconciled = merged.reconcile(RECONCILER.rule(HappensBeforeRule.of("none", records -> {
            assertThat(records).noneMatch(e -> e.getText().equals("said"));
            return Stream.empty();
        })));

        assertThat(reconciled.getMerged().getTimeline().getEvents().get(1).getText())
                .isEqualTo("said");
    }

    @Test
    void whatIsProvenIsHonouredWhereTheTimesDoNotShowIt() {
        MergedTimeline merged = ToldSource.merge(
                ListedSource.of("app", in("app", event("later", 10)), in("app", event("early", 5, "after:later"))));

        ReconciledMerge reconciled = merged.reconcile(RECONCILER);

        assertThat(ids(reconciled.getMerged())).containsExactly("later", "early");
        assertThat(reconciled.getMerged().getTimeline().getOrderings())
                .containsExactly(EventOrdering.of(EventId.of("later"), EventId.of("early"), "said"));
        assertThat(reconciled.getReconciliation().getFindings())
                .extracting(finding -> finding.getId())
                .containsExactly("clock.contradiction");
    }

    @Test
    void mergingWithMoreDropsTheEstimates() {
        MergedTimeline reconciled =
                ToldSource.merge(APP, DB).reconcile(RECONCILER).getMerged();
        ListedSource late = ListedSource.of("late", in("late", event("late", 12)));

        MergedTimeline more = reconciled.with(late, SourceOptions.none());

        assertThat(more.getTimeline()).isEqualTo(ToldSource.merge(APP, DB, late).getTimeline());
        assertThat(more.getReport()).isEqualTo(ToldSource.merge(APP, DB, late).getReport());
        assertThat(ids(more.reconcile(RECONCILER).getMerged())).containsExactly("ask", "answer", "late", "next");
        assertThat(reconciled.merge(reconciled).getTimeline())
                .isEqualTo(ToldSource.merge(APP, DB).getTimeline());
    }

    @Test
    void estimatesOfAnEarlierTimelineDoNotCount() {
        Timeline stored =
                ToldSource.merge(APP, DB).reconcile(RECONCILER).getMerged().getTimeline();
        MergedTimeline merged =
                TimelineBuilder.create().source(APP).earlier(stored, "pm.json").merge();

        assertThat(ids(merged)).containsExactly("ask", "answer", "next");
        assertThat(merged.reconcile(RECONCILER).getMerged().getTimeline()).isEqualTo(stored);
        assertThat(ids(merged.reconcile(ClockReconciler.withRules(List.of())).getMerged()))
                .as("without evidence everything stays as recorded")
                .containsExactly("ask", "next", "answer");
    }

    @Test
    void aReferenceThatNoEventHasIsRefused() {
        MergedTimeline merged = ToldSource.merge(APP, DB);

        assertThatThrownBy(() -> merged.reconcile(RECONCILER.reference("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no event has the clock nowhere; the clocks are app, db");
    }

    private static List<CorrelationKey> byTime(TimelineEvent event) {
        boolean soon = event.getOccurredAt().toAdjustedEarliest().orElseThrow().isBefore(NOON.plusSeconds(14));
        return soon ? List.of(CorrelationKey.of("soon:x")) : List.of();
    }

    private static Optional<Duration> clockError(ReconciledMerge reconciled) {
        ClockReconciliation clocks = reconciled.getReconciliation();
        return clocks.getClocks().stream()
                .filter(clock -> clock.getClock().equals("db"))
                .findFirst()
                .flatMap(clock -> clock.getError());
    }

    private static TimelineEvent in(String file, TimelineEvent event) {
        return event.toBuilder()
                .source(EventSource.builder().system(file).file(file).build())
                .build();
    }

    private static Stream<HappensBefore> said(List<TimelineEvent> records) {
        Map<String, TimelineEvent> byId = new HashMap<>();
        records.forEach(record -> byId.put("after:" + record.getId(), record));
        return records.stream()
                .flatMap(after -> after.getCorrelationKeys().stream()
                        .filter(key -> byId.containsKey(key.toString()))
                        .map(key -> HappensBefore.of(byId.get(key.toString()), after)));
    }
}
