package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventJoin;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a timeline came about tells nothing of what an audience may not see of it. */
class VisibleMergeReportTest {
    private static final Instant START = Instant.parse("2026-03-11T14:00:00Z");
    private static final TimelineEvent FIRST = event("app.log:1", 0, Visibility.INTERNAL);
    private static final TimelineEvent SECRET = event("hr.log:7", 100, Visibility.RESTRICTED);
    private static final TimelineEvent NEXT = event("app.log:2", 200, Visibility.INTERNAL);
    private static final TimelineEvent LAST = event("app.log:3", 300, Visibility.INTERNAL);

    @Test
    void aSilenceThatSomethingHiddenBeganOrEndedIsNotTold() {
        TimelineGap shown = gap(NEXT, LAST);
        Report report =
                report(Timeline.of(List.of(FIRST, SECRET, NEXT, LAST)), gap(FIRST, SECRET), gap(SECRET, NEXT), shown);

        assertThat(merge(report, Visibility.INTERNAL).getGaps()).containsExactly(shown);
        assertThat(merge(report, Visibility.RESTRICTED)).isEqualTo(merge(report));
        assertThat(Rendered.text("text", report, RenderOptions.standard())).doesNotContain("15:40");
    }

    @Test
    void aSilenceIsNotToldByTheTimeOfARecordThatIsHiddenBehindAnEvent() {
        EventJoin join = EventJoin.builder()
                .event(FIRST.getId())
                .key(CorrelationKey.of("key"))
                .addOriginals(FIRST, SECRET)
                .build();
        TimelineGap byTheRecord =
                gap(SECRET, NEXT).toBuilder().after(FIRST.getId()).build();
        Report report = report(Timeline.of(List.of(FIRST, NEXT, LAST), List.of(join)), byTheRecord);

        assertThat(merge(report, Visibility.INTERNAL).getGaps()).isEmpty();
        assertThat(merge(report, Visibility.RESTRICTED).getGaps()).containsExactly(byTheRecord);
    }

    @Test
    void aFileDoesNotTellWhenItsHiddenRowsWere() {
        TimelineEvent hidden = SECRET.toBuilder().source(FIRST.getSource()).build();
        SourceReport file = SourceReport.builder()
                .file("app.log")
                .format("log")
                .first(START)
                .last(time(hidden))
                .build();
        Report plain = report(Timeline.of(List.of(FIRST, hidden)));
        Report report = plain.toBuilder()
                .mergeReport(merge(plain).toBuilder().addSources(file).build())
                .build();

        SourceReport shown = merge(report, Visibility.INTERNAL).getSources().get(0);

        assertThat(shown.getFirst()).contains(START);
        assertThat(shown.getLast()).isEmpty();
        assertThat(merge(report, Visibility.RESTRICTED).getSources()).containsExactly(file);
    }

    private static MergeReport merge(Report report, Visibility audience) {
        return merge(report.visibleTo(audience));
    }

    private static MergeReport merge(Report report) {
        return report.getMergeReport().orElseThrow();
    }

    private static Report report(Timeline timeline, TimelineGap... gaps) {
        return Report.builder()
                .postmortem(Postmortem.builder()
                        .id(PostmortemId.of("pm"))
                        .title("Title")
                        .status(PostmortemStatus.DRAFT)
                        .timeline(timeline)
                        .build())
                .mergeReport(MergeReport.builder()
                        .totals(MergeTotals.builder().build())
                        .addGaps(gaps)
                        .build())
                .build();
    }

    private static TimelineGap gap(TimelineEvent after, TimelineEvent before) {
        return TimelineGap.builder()
                .after(after.getId())
                .before(before.getId())
                .startInclusive(time(after))
                .endExclusive(time(before))
                .duration(Duration.between(time(after), time(before)))
                .build();
    }

    private static Instant time(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow();
    }

    private static TimelineEvent event(String id, int minute, Visibility visibility) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.LOG)
                .occurredAt(EventTime.of(START.plusSeconds(60L * minute), TimePrecision.SECOND))
                .source(EventSource.builder()
                        .system("log")
                        .file(id.substring(0, id.indexOf(':')))
                        .build())
                .text("text of " + id)
                .visibility(visibility)
                .build();
    }
}
