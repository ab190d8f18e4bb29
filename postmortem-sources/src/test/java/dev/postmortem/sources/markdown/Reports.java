package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.source.SourceOptions;
import java.util.List;
import java.util.stream.IntStream;

/** Reads reports from lines, and holds every reading to its account. */
final class Reports {
    private Reports() {}

    static MarkdownReport read(String... lines) {
        return read(SourceOptions.none(), lines);
    }

    static MarkdownReport read(SourceOptions options, String... lines) {
        String text = String.join("\n", lines);
        MarkdownReport report = MarkdownReports.read("report.md", text, options);
        assertAccounted(report, text);
        return report;
    }

    /** Each line with something on it belongs to exactly one block, and nothing else does. */
    static void assertAccounted(MarkdownReport report, String text) {
        List<String> lines = text.replaceFirst("^\ufeff", "").lines().toList();
        int[] blocks = new int[lines.size() + 1];
        for (ReportBlock block : report.getBlocks()) {
            IntStream.rangeClosed(block.getLine(), block.getLastLine()).forEach(line -> blocks[line]++);
            String there = String.join("\n", lines.subList(block.getLine() - 1, block.getLastLine()));
            if (!block.getText().equals(there)) {
                throw new AssertionError(block + " has another text than its lines");
            }
        }
        List<Integer> wrong = IntStream.rangeClosed(1, lines.size())
                .filter(line -> blocks[line] > 1
                        || blocks[line] == 0 && !lines.get(line - 1).isBlank())
                .boxed()
                .toList();
        assertThat(wrong).as("lines that do not belong to exactly one block").isEmpty();
    }

    static List<String> ids(MarkdownReport report) {
        return report.getFindings().stream().map(Finding::getId).toList();
    }

    /** The rows as time in UTC and text, in the order of the report. */
    static List<String> rows(MarkdownReport report) {
        return report.rows().stream()
                .map(row ->
                        row.getOccurredAt().getEarliest().map(Object::toString).orElse("?") + " " + row.getText())
                .toList();
    }
}
