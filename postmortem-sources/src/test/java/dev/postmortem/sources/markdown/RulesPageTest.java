package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/findings.md lists what can be said about a report that is read, with the same severities. */
class RulesPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(report\\.[a-z-]+)` \\| ([A-Z]+) \\| [^|]{20,} \\|$");

    @Test
    void thePageAndTheRulesAgree() throws IOException {
        Path page = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/findings.md");
        Map<String, String> shown = new TreeMap<>();
        ROW.matcher(Files.readString(page)).results().forEach(row -> shown.put(row.group(1), row.group(2)));
        Map<String, String> rules = new TreeMap<>();
        for (ReportRule rule : ReportRule.values()) {
            rules.put(rule.getId(), rule.getSeverity().name());
        }
        assertThat(shown).isEqualTo(rules);
    }
}
