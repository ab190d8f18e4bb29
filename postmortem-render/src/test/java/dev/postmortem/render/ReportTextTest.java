package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.MergedTimeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    @Test
    void figuresHaveALineEachAndTheRestIsCounted() {
        Report report = Report.of(SamplePostmortems.minimal().toBuilder()
                        .title("Checkout failed")
                        .build())
                .toBuilder()
                .addImpactFacts(ReportFact.of("Customers", "12,480 to 15,080"))
                .addMetrics(ReportFact.of("Time to detect", "14 min"))
                .addExplanationNotes(ReportNote.of("Enough", List.of()))
                .addFindings(
                        finding(FindingSeverity.NOTE), finding(FindingSeverity.ERROR), finding(FindingSeverity.NOTE))
                .mergeReport(MergedTimeline.empty().getReport())
                .build();

        assertThat(report)
                .hasToString(String.join(
                        "\n",
                        "report of " + report.getPostmortem().getId() + ": Checkout failed",
                        "language               en",
                        "Customers              12,480 to 15,080",
                        "Time to detect         14 min",
                        "notes on explanations  1",
                        "notes on prevention    0",
                        "findings               3: 1 ERROR, 2 NOTE",
                        "merge                  0 rows of 0 files"));
    }

    @Test
    void theTimelineIsNotPrinted() {
        Report report = Report.analyzed(SamplePostmortems.large(2_000, 42), Instant.parse("2026-03-11T16:00:00Z"));

        assertThat(report.toString()).hasSizeLessThan(4_000);
        assertThat(report.getPostmortem().toString()).hasSizeLessThan(4_000);
    }

    private static Finding finding(FindingSeverity severity) {
        return Finding.builder()
                .id("some.rule")
                .severity(severity)
                .path("/title")
                .message("m")
                .hint("h")
                .build();
    }
}
