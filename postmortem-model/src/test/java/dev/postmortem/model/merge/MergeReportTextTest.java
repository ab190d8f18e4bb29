package dev.postmortem.model.merge;

import static dev.postmortem.model.merge.ListedSource.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a report of a merge reads at a prompt. */
class MergeReportTextTest {
    @Test
    void filesStandInATableAndEverythingElseOnALineOfItsOwn() {
        MergeReport report = MergeReport.builder()
                .totals(MergeTotals.builder()
                        .rows(112)
                        .rowsWithEvents(110)
                        .ignored(1)
                        .problems(1)
                        .events(110)
                        .joined(7)
                        .timelineEvents(103)
                        .build())
                .addSource(source("alerts.json", 12).joined(7).build())
                .addSource(source("proxy.log", 98)
                        .rows(100)
                        .ignored(1)
                        .problems(1)
                        .correction(Duration.ofSeconds(-90))
                        .correctionError(Duration.ofSeconds(2))
                        .build())
                .addProblem(SourceProblem.builder()
                        .id("source.bad-time")
                        .file("proxy.log")
                        .line(20)
                        .message("no time\nat all")
                        .remedy("correct the line")
                        .build())
                .addAssumption(SourceAssumption.builder()
                        .id("zone-assumed")
                        .file("proxy.log")
                        .message("read as UTC")
                        .remedy("declare the zone")
                        .build())
                .addContradiction(Finding.builder()
                        .id("merge.text")
                        .severity(FindingSeverity.WARNING)
                        .message("two records differ")
                        .build())
                .addGap(TimelineGap.builder()
                        .after(EventId.of("a"))
                        .before(EventId.of("b"))
                        .startInclusive(NOON)
                        .endExclusive(NOON.plusSeconds(600))
                        .duration(Duration.ofMinutes(10))
                        .build())
                .build();

        assertThat(report)
                .hasToString(String.join(
                        "\n",
                        "FILE         FORMAT  ROWS  EVENTS  JOINED  LEFT OUT  PROBLEMS  CORRECTION",
                        "alerts.json  told      12      12       7         0         0",
                        "proxy.log    told     100      98       0         1         1  PT-1M-30S +- PT2S",
                        "PROBLEM proxy.log:20 no time\\nat all - correct the line",
                        "ASSUMED proxy.log read as UTC - declare the zone",
                        "CONTRADICTION WARNING merge.text two records differ",
                        "SILENCE 2026-03-11T12:00:00Z to 2026-03-11T12:10:00Z, 10 min",
                        "112 rows: 110 with events, 1 left out, 1 not read",
                        "110 events: 103 on the timeline, 7 joined to another"));
    }

    @Test
    void longListsAreCutAndSaySo() {
        MergeReportBuilder report =
                MergeReport.builder().totals(MergeTotals.builder().build());
        IntStream.range(0, 53)
                .forEach(i -> report.addSource(source("file-" + i, 1).build()));

        assertThat(report.build().toString().lines())
                .hasSize(1 + 50 + 1 + 2)
                .contains("... 3 more ...")
                .noneMatch(line -> line.startsWith("file-50"));
    }

    private static SourceReportBuilder source(String file, long rows) {
        return SourceReport.builder()
                .file(file)
                .format("told")
                .rows(rows)
                .rowsWithEvents(rows)
                .events(rows);
    }
}
