package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static dev.postmortem.model.merge.ListedSource.event;
import static dev.postmortem.model.merge.ListedSource.problem;
import static dev.postmortem.model.merge.ToldSource.ids;
import static dev.postmortem.model.merge.ToldSource.merge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.EventSink;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a merge accounts for. */
class MergeReportTest {
    @Test
    void theReportAccountsForEveryRow() {
        TimelineSource source = ToldSource.of("s", sink -> {
            sink.row(List.of(event("a1", 1), event("a1:resolved", 2)));
            sink.ignoredRow("join");
            sink.ignoredRow("join");
            sink.brokenRow(problem("cut off"));
            sink.problem(problem("not a row's"));
        });

        MergeReport report = merge(source).getReport();

        assertThat(report.getSources()).singleElement().satisfies(s -> {
            assertThat(s.getRows()).isEqualTo(4);
            assertThat(s.getRowsWithEvents()).isEqualTo(1);
            assertThat(s.getIgnoredByKind()).containsExactly(Map.entry("join", 2L));
            assertThat(s.getProblems()).isEqualTo(1);
            assertThat(s.getEvents()).isEqualTo(2);
            assertThat(s.getFirst()).contains(NOON.plusSeconds(1));
            assertThat(s.getLast()).contains(NOON.plusSeconds(2));
        });
        assertThat(report.getProblems()).hasSize(2);
    }

    @Test
    void eventsOutsideTheWindowAreCountedAsIgnored() {
        MergedTimeline merged = TimelineBuilder.create()
                .source(ListedSource.of("a", event("a1", 1), event("a2", 2), event("a3", 3)))
                .window(TimeWindow.of(NOON.plusSeconds(2), NOON.plusSeconds(3)))
                .merge();

        assertThat(ids(merged.getTimeline())).containsExactly("a2");
        assertThat(merged.getReport().getSources().get(0).getIgnoredByKind())
                .containsExactly(Map.entry("outside-window", 2L));
    }

    @Test
    void aDeviceThatFailsIsAProblemAndTheRestIsKept() {
        TimelineSource failing = new TimelineSource() {
            @Override
            public String id() {
                return "a";
            }

            @Override
            public ReadOutcome read(ReadContext context, EventSink sink) throws IOException {
                sink.file("a", "listed");
                sink.row(List.of(event("a1", 1)));
                throw new IOException("disk is gone");
            }
        };

        MergedTimeline merged = merge(failing, ListedSource.of("b", event("b1", 2)));

        assertThat(ids(merged.getTimeline())).containsExactly("a1", "b1");
        assertThat(merged.getReport().getProblems()).singleElement().satisfies(p -> {
            assertThat(p.getId()).isEqualTo("source.unreadable");
            assertThat(p.getMessage()).contains("after 1 rows").contains("disk is gone");
        });
    }

    @Test
    void aLongSilenceIsAGap() {
        MergedTimeline merged =
                merge(ListedSource.of("a", event("a1", 0), event("a2", 10), event("a3", 20), event("a4", 20 + 301)));

        assertThat(merged.getReport().getGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.getAfter()).hasToString("a3");
            assertThat(gap.getDuration()).isEqualTo(Duration.ofSeconds(301));
        });
    }

    @Test
    void anAlertResolvedBeforeItFiredIsAContradiction() {
        MergedTimeline merged = merge(ListedSource.of("a", event("a1", 10), event("a1:resolved", 5)));

        assertThat(merged.getReport().getContradictions())
                .singleElement()
                .satisfies(f -> assertThat(f.getId()).isEqualTo("timeline.resolved-before-fired"));
    }

    @Test
    void aTimeThatNobodyKnowsContradictsNothing() {
        TimelineEvent unknown = event("a1", 10).toBuilder()
                .occurredAt(EventTime.unknown("?"))
                .recordedAt(NOON)
                .build();

        MergedTimeline merged = merge(ListedSource.of("a", unknown, event("a1:resolved", 5)));

        assertThat(merged.getReport().getContradictions()).isEmpty();
    }
}
