package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.review.ReviewResult;
import dev.postmortem.sources.markdown.MarkdownReport;
import dev.postmortem.sources.markdown.MarkdownReports;
import dev.postmortem.sources.markdown.ReportBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippet of docs/guide.md about old reports; {@link GuidePageTest} compares the page with this file. */
class OldReportsGuideTest {
    private static final String REPORT = """
            # 2024-05-01 Cache down

            - **Severity:** SEV-2

            ## Summary

            Half of all requests failed for half an hour.

            ## Timeline

            - 10:03 The alert fired
            - 10:31 Rolled back

            ## Action items

            - [x] Add a limit to the cache
            """;

    @TempDir
    Path archive;

    @Test
    void readAnOldReport() throws IOException {
        Path file = Files.writeString(archive.resolve("cache.md"), REPORT);
        // snippet: markdown
        SourceOptions zone =
                SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build(); // where a report states none
        MarkdownReport read = MarkdownReports.read(file, zone);
        Postmortem old = read.getPostmortem(); // a draft
        List<Finding> told = read.getFindings(); // what was assumed, and what could not be read or placed
        List<ReportBlock> left = read.getUnplaced(); // blocks that a postmortem has no place for
        ReviewResult review = PostmortemReview.standard().review(old, PostmortemStatus.IN_REVIEW);
        // end
        assertThat(old.getTimeline().getEvents()).hasSize(2);
        assertThat(old.getActionItems()).hasSize(1);
        assertThat(told)
                .extracting(Finding::getId)
                .containsExactly("report.day-inherited", "report.action-type-assumed");
        assertThat(left).isEmpty();
        assertThat(review.isReady()).isFalse();
    }
}
