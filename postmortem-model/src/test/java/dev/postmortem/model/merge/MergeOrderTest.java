package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ToldSource.ids;
import static dev.postmortem.model.merge.ToldSource.merge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where events stand. */
class MergeOrderTest {
    @Test
    void mergesSourcesByTimeAndNotByTheOrderInWhichTheyWereAdded() {
        ListedSource a = ListedSource.of("a", event("a1", 1), event("a2", 3));
        ListedSource b = ListedSource.of("b", event("b1", 2), event("b2", 3));

        Timeline timeline = merge(b, a).getTimeline();

        assertThat(ids(timeline)).containsExactly("a1", "b1", "a2", "b2");
        assertThat(merge(a, b).getTimeline()).isEqualTo(timeline);
    }

    @Test
    void priorityDecidesAmongEqualTimesBeforeTheNameOfTheSource() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 1)))
                .source(
                        ListedSource.of("b", event("b1", 1)),
                        SourceOptions.builder().priority(-1).build())
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("b1", "a1");
    }

    @Test
    void unknownTimesComeLast() {
        TimelineEvent unknown =
                event("a1", 0).toBuilder().occurredAt(EventTime.unknown("?")).build();

        assertThat(ids(merge(ListedSource.of("a", unknown, event("a2", 9))).getTimeline()))
                .containsExactly("a2", "a1");
    }

    @Test
    void aFileThatRunsBackwardsIsTakenFromItsEnd() {
        ListedSource newestFirst = ListedSource.of("a", event("a4", 9), event("a3", 5), event("a2", 5), event("a1", 1));

        MergedTimeline merged = merge(newestFirst);

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "a2", "a3", "a4");
        assertThat(merged.getReport().getSources().get(0).getReordered()).isEqualTo(3);
    }

    @Test
    void coarseStampsComeBeforeFineOnesOnlyWhereNothingElseDecides() {
        TimelineEvent fine = event("a1", 1).toBuilder()
                .occurredAt(EventTime.of(NOON.plusSeconds(1), TimePrecision.NANO))
                .build();
        ListedSource one = ListedSource.of("a", fine);
        ListedSource other = ListedSource.of("a", event("a2", 1));

        assertThat(ids(merge(one, other).getTimeline())).containsExactly("a2", "a1");
        assertThat(ids(merge(other, one).getTimeline())).containsExactly("a2", "a1");
    }

    @Test
    void recordsThatNothingElseTellsApartAreOrderedByWhatTheySay() {
        ListedSource one = ListedSource.of("a", event("a1", 1));
        ListedSource other = ListedSource.of("a", event("a2", 1));

        assertThat(merge(one, other).getTimeline()).isEqualTo(merge(other, one).getTimeline());
    }

    @Test
    void aCorrectionMovesEventsAndKeepsWhatWasRecorded() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 10)))
                .source(
                        ListedSource.of("fast", event("f1", 100)),
                        SourceOptions.clockCorrection(Duration.ofSeconds(-95)))
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("f1", "a1");
        assertThat(merged.getTimeline().getEvents().get(0).getOccurredAt().getEarliest())
                .contains(NOON.plusSeconds(100));
        assertThat(merged.getReport().getSources().get(1).getCorrection()).contains(Duration.ofSeconds(-95));
    }

    @Test
    void aMergedTimelineIsShownAsItsTimeline() {
        MergedTimeline merged = merge(ListedSource.of("a", event("a1", 1)));

        assertThat(merged).hasToString(merged.getTimeline().toString());
    }
}
