package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timelines with more events than anyone reads. */
class LargeTimelineTest {
    private static final Instant START = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void millionLogLinesFoldIntoAReportOfOrdinarySize() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            boolean alert = i % 20_000 == 7;
            events.add(event(i, alert ? EventKind.ALERT_FIRED : EventKind.LOG, alert ? "alert" + i : "line"));
        }
        String markdown = Rendered.text("markdown", report(events), RenderOptions.standard());
        assertThat(markdown).contains("Events: 50 of 1,000,000 shown in full; the other 999,950 are folded into");
        assertThat(markdown).contains("alert7 ", "alert980007 ");
        assertThat(markdown.length()).isLessThan(200_000);
        assertThat(rows(markdown)).isLessThanOrEqualTo(500);
        assertThat(Rendered.bytes("html", report(events), RenderOptions.standard()).length)
                .isLessThan(500_000);
    }

    @Test
    void chatKeepsItsBeginningAndItsEnd() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            events.add(event(i, EventKind.CHAT_MESSAGE, "message" + i + " "));
        }
        String markdown = Rendered.text("markdown", report(events), RenderOptions.standard());
        assertThat(markdown).contains("message0 ", "message699 ").doesNotContain("message350 ");
        assertThat(rows(markdown)).isBetween(490L, 500L);
    }

    @Test
    void numberOfRowsIsAsAsked() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            events.add(event(i, i % 2 == 0 ? EventKind.LOG : EventKind.DECISION, "text"));
        }
        RenderOptions options = RenderOptions.builder().maxTimelineRows(10).build();
        String markdown = Rendered.text("markdown", report(events), options);
        assertThat(rows(markdown)).isLessThanOrEqualTo(10);
        assertThat(markdown).contains(" of 90 shown in full");
    }

    private static long rows(String markdown) {
        return markdown.lines().filter(line -> line.matches("\\| \\d\\d:.*")).count();
    }

    private static Report report(List<TimelineEvent> events) {
        return Report.of(Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("Large")
                .status(PostmortemStatus.DRAFT)
                .timeline(Timeline.of(events))
                .build());
    }

    private static TimelineEvent event(int i, EventKind kind, String text) {
        return TimelineEvent.builder()
                .id(EventId.of("e" + i))
                .kind(kind)
                .occurredAt(EventTime.of(START.plusMillis(i * 60L), TimePrecision.MILLI))
                .source(SOURCE)
                .text(text)
                .build();
    }

    private static final EventSource SOURCE =
            EventSource.builder().system("log").file("app.log").build();
}
