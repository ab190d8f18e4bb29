package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Markdown made to hurt is read like any other, in the memory that tests have. */
class HostileReportsTest {
    private static final int MANY = 20_000;
    private static final String TIMELINE = "# 2024-01-01\n## Timeline\n";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("nested quotes", ">".repeat(MANY) + " 10:00 x"),
            Map.entry("nested lists", "- ".repeat(MANY) + "10:00 x"),
            Map.entry("nested emphasis", "- 10:00 " + "*a **a ".repeat(MANY) + "b** b*".repeat(MANY)),
            Map.entry("open brackets", "- 10:00 " + "[".repeat(MANY)),
            Map.entry("nested links", "- 10:00 " + "[a](".repeat(MANY)),
            Map.entry("nested images", "- 10:00 " + "![".repeat(MANY) + "](x)".repeat(MANY)),
            Map.entry("backticks", "- 10:00 " + "` `` ``` ".repeat(MANY / 10)),
            Map.entry("entities", "- 10:00 " + "&amp;&#0;&#x110000;".repeat(MANY / 10)),
            Map.entry("html", "<a ".repeat(MANY)),
            Map.entry("comments", "x <!-- ".repeat(MANY)),
            Map.entry("delimiters", "-".repeat(MANY) + "x" + "|-".repeat(MANY)),
            Map.entry("definitions", "[a]: b\n".repeat(MANY)),
            Map.entry("digits", "- " + "1".repeat(MANY) + ":00 x"),
            Map.entry("dates", "2024-01-01 ".repeat(MANY)),
            Map.entry("colons", "a: ".repeat(MANY)),
            Map.entry("blanks", "- 10:00 " + " ".repeat(MANY) + "x"),
            Map.entry("blanks in a bracket", "- [" + " ".repeat(MANY) + "1" + "y".repeat(MANY)),
            Map.entry("blanks in a heading", "# " + " ".repeat(MANY) + "y".repeat(200)),
            Map.entry("capitals", "### " + "A ".repeat(MANY)),
            Map.entry("capitals in a table", "|" + "A ".repeat(MANY) + "|x|\n|-|-|\n|10:00|y|"),
            Map.entry("blanks in a question", "## Open questions\n- a" + " ".repeat(MANY) + "b"),
            Map.entry("rows", "- 10:00 x\n".repeat(MANY)),
            Map.entry("rows of a paragraph", "10:00 x\n".repeat(MANY)),
            Map.entry("facts", "a: b\n".repeat(MANY)),
            Map.entry("actions of one id", "|Action|Addresses|\n|-|-|\n" + "|x `a`|y|\n".repeat(MANY)),
            Map.entry("headings", "### 10:00 x\n".repeat(MANY / 5)));

    @TestFactory
    Stream<DynamicTest> hostileTextsAreRead() {
        return TEXTS.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = TIMELINE + TEXTS.get(name);
                    Reports.assertAccounted(MarkdownReports.read("x.md", text, SourceOptions.none()), text);
                    String below = "# x\n" + TEXTS.get(name) + "\n## Action items\n" + TEXTS.get(name);
                    Reports.assertAccounted(MarkdownReports.read("x.md", below, SourceOptions.none()), below);
                }));
    }

    @Test
    void aTableTooWideForTheLengthOfTheReportStaysText() {
        String text = TIMELINE + "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "x\n".repeat(100_000);
        MarkdownReport report = MarkdownReports.read("x.md", text, SourceOptions.none());
        assertThat(Reports.ids(report)).contains("report.tables-too-wide");
    }

    @Test
    void aHeadingOfBlanksIsNoSection() {
        String line = "# " + " ".repeat(MANY) + "y".repeat(200);
        assertThat(ReportHead.isReport(Collections.nCopies(20, line))).isFalse();
        List<String> closed = List.of("## Impact ##", "##\tTimeline (UTC) ####", "- 10:00 x", "- 10:01 y");
        assertThat(ReportHead.isReport(closed)).isTrue();
    }
}
