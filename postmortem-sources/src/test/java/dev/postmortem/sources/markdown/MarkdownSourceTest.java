package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.IncidentFolder;
import dev.postmortem.sources.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline of a report among the exports of an incident. */
class MarkdownSourceTest {
    private static final String REPORT = String.join(
            "\n",
            "# 2024-05-01 Cache",
            "## Impact",
            "Some.",
            "## Timeline",
            "- 10:00 paged",
            "- 09:00 deployed",
            "- x");

    @TempDir
    Path folder;

    @Test
    void rowsAreEventsAndWhatWasAssumedIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), REPORT);
        RecordingSink sink = RecordingSink.of(MarkdownReports.timeline(file));
        assertThat(sink.files()).containsEntry("report.md", "markdown-report");
        assertThat(sink.events()).hasSize(3);
        assertThat(sink.event("report.md:5").getText()).isEqualTo("paged");
        assertThat(sink.assumptions()).extracting(SourceAssumption::getId).containsExactly("zone-assumed");
        assertThat(sink.problems())
                .extracting(SourceProblem::getId)
                .containsExactly("report.day-inherited", "report.row-backwards", "report.time-unread");
        assertThat(sink.problems().get(1).getLine()).contains(6L);
    }

    @Test
    void aDeclaredZoneCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), REPORT);
        SourceOptions berlin =
                SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build();
        RecordingSink sink = RecordingSink.of(MarkdownReports.timeline(file), ReadContext.of(berlin));
        assertThat(sink.zones()).containsExactly(ZoneId.of("Europe/Berlin"));
        assertThat(sink.event("report.md:5").getOccurredAt().getEarliest())
                .map(Object::toString)
                .contains("2024-05-01T08:00:00Z");
    }

    @Test
    void aFolderMergesTheReport() throws IOException {
        Files.writeString(folder.resolve("report.md"), REPORT);
        MergedTimeline merged = TimelineBuilder.create()
                .sources(IncidentFolder.of(folder).getSources())
                .merge();
        assertThat(merged.getTimeline().getEvents()).hasSize(3);
    }

    @Test
    void otherPagesInMarkdownAreNoReports() throws IOException {
        Files.writeString(
                folder.resolve("README.md"), "# Shop\n## Timeline\n- 2024-05-01 founded\n- 2024-06-01 sold\n");
        Files.writeString(
                folder.resolve("template.md"),
                "# Title\n## Impact\n## Timeline\n- HH:MM what happened\n## Action items\n- [ ] what\n");
        Files.writeString(folder.resolve("notes.md"), "# Notes\n## Impact\n- 10:00 paged\n- 10:01 joined\n");
        assertThat(IncidentFolder.of(folder).getProblems())
                .extracting(SourceProblem::getId)
                .containsOnly("source.unrecognised")
                .hasSize(3);
    }

    @Test
    void aFileThatIsTooLargeIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), REPORT + "\n" + "- 10:00 x\n".repeat(450_000));
        RecordingSink sink = RecordingSink.of(MarkdownReports.timeline(file));
        assertThat(sink.problems()).extracting(SourceProblem::getId).containsExactly("source.too-large");
    }
}
