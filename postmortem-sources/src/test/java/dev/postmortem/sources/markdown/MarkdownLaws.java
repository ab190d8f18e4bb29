package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.commonmark.node.Paragraph;

class MarkdownLaws {
    private static final List<String> PIECES = List.of(
            "# Title",
            "## Timeline",
            "## Action items",
            "## Root cause",
            "## Lessons learned",
            "### What went well",
            "## Milestones",
            "## Weather",
            "### 14:03",
            "---",
            "...",
            "title: x",
            "**Impact**",
            "Owner: Ana",
            "- 14:03 UTC - text",
            "  - nested",
            "    - 2024-01-01 10:00 deeper",
            "- - - twice",
            "- 2024-01-01",
            "1. item",
            "| Time | Event |",
            "|---|---|",
            "| 10:00 | x |",
            "| 10:00 | x | y | z |",
            "| Action | Status |",
            "| Do it | done |",
            "> 10:00 quoted",
            "> - list",
            "```",
            "    code",
            "[a]: https://example.org",
            "[a] **10:00** `b` ![c](d)",
            "<!-- c -->",
            "<!-- c --> x <b>y</b>",
            "<div>",
            "***",
            "===",
            "\\",
            "\t- tab",
            "2024-13-45 25:61 no time",
            "99999999999999999999-01-01",
            "??? ?",
            "10:00 a<br>",
            "10:05 b&#10;c<br>d\\",
            "",
            "");

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> piece = Arbitraries.of(PIECES);
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("ab 10:|-#*_`[]()<>\\\n\t\r\u2028\u0000é")
                .ofMaxLength(30);
        return Arbitraries.frequencyOf(Tuple.of(6, piece), Tuple.of(1, noise))
                .list()
                .ofMaxSize(40)
                .map(lines -> String.join("\n", lines));
    }

    @Property(tries = 500)
    void anyTextIsAccountedForBlockByBlock(@ForAll("documents") String text) {
        Reports.assertAccounted(MarkdownReports.read("any.md", text, SourceOptions.none()), text);
    }

    @Property(tries = 100)
    void readingTwiceGivesTheSame(@ForAll("documents") String text) {
        MarkdownReport one = MarkdownReports.read("any.md", text, SourceOptions.none());
        MarkdownReport two = MarkdownReports.read("any.md", text, SourceOptions.none());
        assertThat(one.getPostmortem()).isEqualTo(two.getPostmortem());
        assertThat(one.getFindings()).isEqualTo(two.getFindings());
        assertThat(one).hasToString(two.toString());
    }

    @Property(tries = 200)
    void whatFollowsATimeIsKept(@ForAll("words") String words) {
        MarkdownReport report = Reports.read("# x", "## Timeline", "- 2024-01-01 10:00 UTC - " + words);
        assertThat(report.rows()).hasSize(1);
        assertThat(report.rows().get(0).getText()).isEqualTo(words);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('g', 'z')
                .ofMinLength(5)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> "Deploy " + String.join(" ", list));
    }

    @Property(tries = 300)
    void theLinesOfAParagraphStandInIt(@ForAll("documents") String text) {
        Tree.children(Tree.of(SourceText.of("any.md", text)).document()).stream()
                .filter(Paragraph.class::isInstance)
                .forEach(paragraph -> assertThat(PlainText.lines(paragraph))
                        .extracting(PlainText.Line::below)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(below -> below <= Tree.lastLine(paragraph) - Tree.line(paragraph)));
    }
}
