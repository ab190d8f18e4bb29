package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.rows.WrittenFile;
import dev.postmortem.review.rule.ReviewRule;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenOrderCheckTest {
    /** A table that people wrote; the first row stands in line 1. */
    private static List<TimelineEvent> written(TimePrecision precision, String... times) {
        return IntStream.range(0, times.length)
                .mapToObj(i -> CompletePostmortem.event(i, EventTime.of(Instant.parse(times[i]), precision)).toBuilder()
                        .id(EventId.of("row" + (i + 1)))
                        .source(EventSource.builder()
                                .system("table")
                                .file("notes.csv")
                                .line(i + 1L)
                                .build())
                        .build())
                .toList();
    }

    private static List<String> found(TimePrecision precision, String... times) {
        return WrittenFile.of(written(precision, times)).stream()
                .flatMap(WrittenFile::outOfPlace)
                .map(row -> row.row().event() + " " + row.slip() + " " + (row.late() ? "late " : "") + row.rows())
                .toList();
    }

    private static List<String> minutes(String... clocks) {
        return found(
                TimePrecision.MINUTE,
                List.of(clocks).stream()
                        .map(clock -> "2026-03-11T" + clock + ":00Z")
                        .toArray(String[]::new));
    }

    @Test
    void bothTimesAndPlacesAreNamed() {
        Timeline timeline = Timeline.of(written(
                TimePrecision.DAY,
                "2021-11-08T00:00:00Z",
                "2021-12-01T00:00:00Z",
                "2021-01-28T00:00:00Z",
                "2022-03-08T00:00:00Z"));
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .timeline(timeline)
                .annotations(List.of())
                .build();
        Finding slip = PostmortemReview.standard().review(postmortem).getFindings().stream()
                .filter(finding -> finding.getId().equals(ReviewRule.TIME_SLIP.getId()))
                .findFirst()
                .orElseThrow();

        assertThat(slip.getPath()).isEqualTo("/timeline/events/0");
        assertThat(slip.getSubject()).isEqualTo("event row3");
        assertThat(slip.getMessage())
                .isEqualTo("notes.csv:3 at 2021-01-28 00:00 UTC (/timeline/events/0) stands beside notes.csv:2 at"
                        + " 2021-12-01 00:00 UTC (/timeline/events/2); a year later it would fit");
    }

    @Test
    void slipsOfTwelveHoursADayAndAMonth() {
        assertThat(minutes("11:40", "12:10", "01:05", "13:20", "13:30"))
                .containsExactly("row3 Optional[TWELVE_HOURS] 1");
        assertThat(minutes("10:00", "10:05", "22:10", "10:20", "10:30"))
                .containsExactly("row3 Optional[TWELVE_HOURS] late 1");
        assertThat(minutes("11:40", "11:50", "12:10", "01:05", "01:20"))
                .containsExactly("row4 Optional[TWELVE_HOURS] 2");
        assertThat(minutes("23:30", "23:40", "23:50", "00:10", "00:20")).containsExactly("row4 Optional[DAY] 2");
        assertThat(found(
                        TimePrecision.MINUTE,
                        "2026-03-31T23:00:00Z",
                        "2026-03-31T23:30:00Z",
                        "2026-03-01T00:10:00Z",
                        "2026-04-01T00:20:00Z"))
                .containsExactly("row3 Optional[MONTH] 1");
    }

    @Test
    void aRowThatNoSlipExplainsIsOutOfOrder() {
        assertThat(minutes("13:00", "13:30", "13:10", "13:40")).containsExactly("row3 Optional.empty 1");
    }

    @Test
    void filesInOrderNewestFirstAndInNoOrderAreLeftAlone() {
        assertThat(minutes("13:00", "13:00", "13:10", "13:40")).isEmpty();
        assertThat(minutes("13:40", "13:10", "13:00", "13:00")).isEmpty();
        assertThat(minutes("13:40", "13:10", "13:50", "13:00", "14:00")).isEmpty();
        assertThat(minutes("13:30", "13:00")).isEmpty();
    }

    @Test
    void machinesMayWriteOutOfOrder() {
        assertThat(found(
                        TimePrecision.SECOND,
                        "2026-03-11T13:00:00Z",
                        "2026-03-11T13:30:00Z",
                        "2026-03-11T13:10:00Z",
                        "2026-03-11T13:40:00Z"))
                .isEmpty();
    }
}
