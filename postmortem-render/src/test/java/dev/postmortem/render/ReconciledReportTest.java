package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventOrdering;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report shows of clocks that were reconciled. */
class ReconciledReportTest {
    private static final Instant START = Instant.parse("2026-03-14T13:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "text"})
    void anEstimatedCorrectionHasItsErrorBesideIt(String format) {
        String written = Rendered.text(format, report(Timeline.empty()), RenderOptions.standard());

        assertThat(written).contains("−1 min 29 s ± 3 s").containsOnlyOnce("±");
    }

    @Test
    void anEventThatWaitsStaysInItsPlaceForAnAudienceThatDoesNotSeeWhy() {
        Timeline timeline = Timeline.of(
                List.of(event(1, Visibility.PUBLIC), event(2, Visibility.PUBLIC), event(3, Visibility.INTERNAL)),
                List.of(),
                List.of(EventOrdering.of(EventId.of("event-3"), EventId.of("event-1"), "proof")));

        String inside = Rendered.text("markdown", report(timeline), RenderOptions.standard());
        String outside = Rendered.text(
                "markdown",
                report(timeline),
                RenderOptions.builder().audience(Visibility.PUBLIC).build());

        assertThat(inside).containsSubsequence("happened2", "happened3", "happened1");
        assertThat(outside).containsSubsequence("happened2", "happened1").doesNotContain("happened3");
    }

    private static Report report(Timeline timeline) {
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Clocks")
                .status(PostmortemStatus.DRAFT)
                .timeline(timeline)
                .build();
        MergeReport merge = MergeReport.builder()
                .totals(MergeTotals.builder().build())
                .addSources(
                        SourceReport.builder()
                                .file("proxy.log")
                                .format("json-lines")
                                .correction(Duration.ofMillis(-89_500))
                                .correctionError(Duration.ofMillis(2_500))
                                .build(),
                        SourceReport.builder()
                                .file("app.log")
                                .format("json-lines")
                                .correction(Duration.ofSeconds(-3))
                                .build())
                .build();
        return Report.builder().postmortem(postmortem).mergeReport(merge).build();
    }

    private static TimelineEvent event(int second, Visibility visibility) {
        return TimelineEvent.builder()
                .id(EventId.of("event-" + second))
                .kind(EventKind.DECISION)
                .occurredAt(EventTime.of(START.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("log").file("app.log").build())
                .text("happened" + second)
                .visibility(visibility)
                .build();
    }
}
