package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of rows that stand after a later one in their file. */
class OutOfOrderTest {
    private static final ListedSource LATE = ListedSource.of(
            "a", event("a1", 1), event("a2", 9), event("a3", 4), event("a4", 7), event("a5", 9), event("a6", 10));

    @Test
    void byDefaultTheyGoWhereTheirTimesSay() {
        MergedTimeline merged = ToldSource.merge(LATE);

        assertThat(ids(merged)).containsExactly("a1", "a3", "a4", "a2", "a5", "a6");
        SourceReport report = report(merged);
        assertThat(report.getReordered()).isEqualTo(2);
        assertThat(report.getMaxBackstep()).contains(Duration.ofSeconds(5));
        assertThat(report.getClamped()).isZero();
        assertThat(report.getRejected()).isZero();
        assertThat(merge(LATE, OutOfOrderPolicy.REORDER).getReport()).isEqualTo(merged.getReport());
    }

    @Test
    void clampedTheyStayAndTakeTheTimeOfTheRowBefore() {
        MergedTimeline merged = merge(LATE, OutOfOrderPolicy.CLAMP);

        assertThat(ids(merged)).containsExactly("a1", "a2", "a3", "a4", "a5", "a6");
        TimelineEvent clamped = merged.getTimeline().getEvents().get(2);
        assertThat(clamped.getOccurredAt().getEarliest()).contains(NOON.plusSeconds(4));
        assertThat(clamped.getOccurredAt().toAdjustedEarliest()).contains(NOON.plusSeconds(9));
        assertThat(clamped.getAssumptions()).containsExactly("order-clamped");
        assertThat(merged.getTimeline().getEvents().get(4).getAssumptions()).isEmpty();
        SourceReport report = report(merged);
        assertThat(report.getClamped()).isEqualTo(2);
        assertThat(report.getReordered()).isEqualTo(2);
        assertThat(report.getMaxBackstep()).contains(Duration.ofSeconds(5));
        assertThat(merged.getReport().getAssumptions()).singleElement().satisfies(assumption -> {
            assertThat(assumption.getId()).isEqualTo("order-clamped");
            assertThat(assumption.getFile()).isEqualTo("a");
            assertThat(assumption.getMessage())
                    .isEqualTo("2 rows that stood after a later one got the time of the row before them; the farthest"
                            + " moved by PT5S");
        });
    }

    @Test
    void aClampedRowMovesWithAllItsTimesAndItsDeclaredCorrection() {
        TimelineEvent late = event("a2", 4).toBuilder()
                .endedAt(time(6))
                .firstOccurredAt(time(3))
                .build();
        ListedSource source = new ListedSource(
                "a",
                List.of(
                        List.of(event("a1", 9)),
                        List.of(late, event("a3", 5)),
                        List.of(event("a4", 20)),
                        List.of(event("a5", 30))));

        MergedTimeline merged = TimelineBuilder.create()
                .source(
                        source,
                        SourceOptions.clockCorrection(Duration.ofSeconds(-2)).toBuilder()
                                .outOfOrder(OutOfOrderPolicy.CLAMP)
                                .build())
                .merge();

        TimelineEvent clamped = merged.getTimeline().getEvents().get(1);
        assertThat(clamped.getId()).hasToString("a2");
        assertThat(clamped.getOccurredAt().getCorrection()).contains(Duration.ofSeconds(3));
        assertThat(clamped.getEndedAt().orElseThrow().toAdjustedEarliest()).contains(NOON.plusSeconds(9));
        assertThat(clamped.getFirstOccurredAt().orElseThrow().toAdjustedEarliest())
                .contains(NOON.plusSeconds(6));
        assertThat(merged.getTimeline().getEvents().get(2).getOccurredAt().toAdjustedEarliest())
                .contains(NOON.plusSeconds(8));
        assertThat(report(merged).getClamped()).isEqualTo(1);
    }

    @Test
    void aRowThatNoCorrectionReachesIsRejected() {
        TimelineEvent ancient = event("a2", 0).toBuilder()
                .occurredAt(EventTime.of(Instant.parse("1826-03-11T12:00:00Z"), TimePrecision.SECOND))
                .build();
        TimelineEvent old = event("a3", 0).toBuilder()
                .occurredAt(EventTime.of(NOON.minus(Duration.ofDays(36_525)), TimePrecision.SECOND))
                .build();
        ListedSource source = ListedSource.of("a", event("a0", -1), event("a1", 0), ancient, old, event("a4", 1));

        MergedTimeline merged = merge(source, OutOfOrderPolicy.CLAMP);

        assertThat(ids(merged)).containsExactly("a0", "a1", "a3", "a4");
        assertThat(report(merged).getRejected()).isEqualTo(1);
        assertThat(report(merged).getClamped()).isEqualTo(1);
    }

    @Test
    void rejectedTheyAreProblemsThatNameThePlace() {
        TimelineEvent late = event("a3", 4).toBuilder()
                .source(event("a3", 4).getSource().toBuilder()
                        .line(3L)
                        .pointer("/2")
                        .build())
                .build();
        ListedSource source = ListedSource.of("a", event("a1", 1), event("a2", 9), late, event("a4", 10));

        MergedTimeline merged = merge(source, OutOfOrderPolicy.REJECT);

        assertThat(ids(merged)).containsExactly("a1", "a2", "a4");
        SourceReport report = report(merged);
        assertThat(report.getRows()).isEqualTo(4);
        assertThat(report.getRowsWithEvents()).isEqualTo(3);
        assertThat(report.getProblems()).isEqualTo(1);
        assertThat(report.getRejected()).isEqualTo(1);
        assertThat(merged.getReport().getProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.out-of-order");
            assertThat(problem.getFile()).isEqualTo("f");
            assertThat(problem.getLine()).contains(3L);
            assertThat(problem.getPointer()).contains("/2");
            assertThat(problem.getMessage())
                    .isEqualTo("the row is PT5S before the one that precedes it: 2026-03-11T12:00:04Z");
            assertThat(problem.getRemedy()).contains("SourceOptions.outOfOrder REORDER");
        });
    }

    @Test
    void aFileThatRunsBackwardsIsTurnedRoundBefore() {
        ListedSource newestFirst =
                ListedSource.of("a", event("a5", 9), event("a4", 5), event("a3", 6), event("a2", 3), event("a1", 1));

        MergedTimeline merged = merge(newestFirst, OutOfOrderPolicy.CLAMP);

        assertThat(ids(merged)).containsExactly("a1", "a2", "a3", "a4", "a5");
        assertThat(report(merged).getClamped()).isEqualTo(1);
        assertThat(report(merged).getReordered()).isEqualTo(4);
        assertThat(report(merged).getMaxBackstep()).contains(Duration.ofSeconds(1));
    }

    @Test
    void eachFileOfASourceHasItsOwnOrder() {
        ToldSource source = ToldSource.of("s", sink -> {
            sink.file("1.log", "log");
            sink.row(List.of(event("a1", 8)));
            sink.row(List.of(event("a2", 9)));
            sink.file("2.log", "log");
            sink.row(List.of(event("b1", 1)));
            sink.row(List.of(event("b2", 2)));
        });

        MergedTimeline merged = TimelineBuilder.create()
                .source(
                        source,
                        SourceOptions.builder()
                                .outOfOrder(OutOfOrderPolicy.REJECT)
                                .build())
                .merge();

        assertThat(ids(merged)).containsExactly("b1", "b2", "a1", "a2");
    }

    @Test
    void aRowWhoseTimeNobodyKnowsIsNeverLate() {
        TimelineEvent unknown =
                event("a2", 0).toBuilder().occurredAt(EventTime.unknown("?")).build();
        ListedSource source =
                ListedSource.of("a", event("a1", 5), unknown, event("a3", 2), event("a4", 9), event("a5", 9));

        assertThat(ids(merge(source, OutOfOrderPolicy.REJECT))).containsExactly("a1", "a4", "a5", "a2");
    }

    private static EventTime time(int second) {
        return EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND);
    }

    private static SourceReport report(MergedTimeline merged) {
        return merged.getReport().getSources().get(0);
    }

    private static MergedTimeline merge(ListedSource source, OutOfOrderPolicy policy) {
        return TimelineBuilder.create()
                .source(source, SourceOptions.builder().outOfOrder(policy).build())
                .merge();
    }
}
