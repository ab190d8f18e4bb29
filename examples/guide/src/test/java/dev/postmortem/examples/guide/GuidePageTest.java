package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/guide.md to the code that is compiled and run. */
class GuidePageTest {
    private static final Pattern IN_CODE =
            Pattern.compile("^ *// snippet: ([\\w-]+)\\R(.*?)\\R? *// end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern IN_PAGE =
            Pattern.compile("<!-- snippet: ([\\w-]+) -->\\R```java\\R(.*?)\\R```", Pattern.DOTALL);

    @Test
    void thePageShowsTheSnippetsThatAreRun() throws IOException {
        Map<String, String> run = new TreeMap<>();
        for (String name : List.of(
                "GuideTest",
                "TimelineGuideTest",
                "ClockGuideTest",
                "FactorGuideTest",
                "FleetGuideTest",
                "FixturesGuideTest",
                "LargeLogsGuideTest",
                "OldReportsGuideTest",
                "TicketGuideTest")) {
            run.putAll(run(Path.of("src/test/java/dev/postmortem/examples/guide", name + ".java")));
        }
        Map<String, String> shown = shown(Path.of("../../docs/guide.md"));

        assertThat(run).hasSizeGreaterThan(5);
        assertThat(shown).isEqualTo(run);
    }

    /** {@return the snippets of a file of code, by name} */
    static Map<String, String> run(Path code) throws IOException {
        return snippets(IN_CODE, code);
    }

    /** {@return the snippets of a page, by name} */
    static Map<String, String> shown(Path page) throws IOException {
        return snippets(IN_PAGE, page);
    }

    private static Map<String, String> snippets(Pattern pattern, Path file) throws IOException {
        Map<String, String> snippets = new TreeMap<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            snippets.put(
                    matcher.group(1), withoutIndent(matcher.group(2).lines().toList()));
        }
        return snippets;
    }

    private static String withoutIndent(List<String> lines) {
        return String.join("\n", lines).stripIndent().strip();
    }
}
