package dev.postmortem.model.clock;

import static dev.postmortem.model.clock.SomeClocks.SAID;
import static dev.postmortem.model.clock.SomeClocks.clock;
import static dev.postmortem.model.clock.SomeClocks.event;
import static dev.postmortem.model.clock.SomeClocks.ids;
import static dev.postmortem.model.clock.SomeClocks.reconcile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClampedRecordsTest {
    /** It stood behind the answer, and its own time says 20 s before. */
    private static final TimelineEvent LATE = clamped(event("db", "late", 81), Duration.ofSeconds(20));

    private static final TimelineEvent[] FAST = {
        event("app", "ask", 10), event("db", "answer", 101, "ask"), LATE, event("app", "next", 14, "answer")
    };

    @Test
    void whatARowWasMovedByDeclaresNothingAboutItsClock() {
        assertThat(clock(reconcile(FAST), "db").getCorrection()).contains(Duration.ofSeconds(-89));
    }

    @Test
    void aClampedRowMovesWithItsFile() {
        Timeline timeline = reconcile(FAST).getTimeline();

        assertThat(ids(timeline)).containsExactly("ask", "answer", "late", "next");
        EventTime late = timeline.event(EventId.of("late")).orElseThrow().getOccurredAt();
        assertThat(late.getEarliest()).isEqualTo(LATE.getOccurredAt().getEarliest());
        assertThat(late.getCorrection()).contains(Duration.ofSeconds(-69));
        assertThat(late.getCorrectionError()).contains(Duration.ofSeconds(2));
    }

    @Test
    void aClampedRowThatMovedStaysWhereItIs() {
        Timeline once = reconcile(FAST).getTimeline();

        assertThat(ClockReconciler.withRules(List.of(SAID)).reconcile(once).getTimeline())
                .isEqualTo(once);
        assertThat(ClockReconciler.withRules(List.of())
                        .reconcile(once)
                        .getTimeline()
                        .event(EventId.of("late")))
                .isEqualTo(once.event(EventId.of("late")));
    }

    @Test
    void aClampedRowProvesNothing() {
        ClockReconciliation reconciled =
                reconcile(event("app", "ask", 10), clamped(event("db", "answer", 2, "ask"), Duration.ofSeconds(3)));

        assertThat(clock(reconciled, "db").getStatus()).isEqualTo(ClockStatus.UNRELATED);
        assertThat(clock(reconciled, "db").getPairs()).isZero();
    }

    @Test
    void aClampedRowAtTheEdgeOfWhatCanBeCorrectedStays() {
        TimelineEvent far = clamped(event("db", "far", 81), Duration.ofDays(-36_525));

        Timeline timeline = reconcile(FAST[0], FAST[1], far, FAST[3]).getTimeline();

        assertThat(timeline.event(EventId.of("far"))).contains(far);
    }

    private static TimelineEvent clamped(TimelineEvent event, Duration by) {
        return event.toBuilder()
                .occurredAt(event.getOccurredAt().correctedBy(by))
                .addAssumption(OutOfOrderPolicy.CLAMPED_ASSUMPTION)
                .build();
    }
}
