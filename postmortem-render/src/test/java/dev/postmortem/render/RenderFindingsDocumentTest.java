package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.FindingRule;
import dev.postmortem.render.calendar.CalendarRule;
import dev.postmortem.render.ticket.TicketRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/findings.md lists what making tickets and calendars can find, with the same severities. */
class RenderFindingsDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([A-Z]+) \\| [^|]{20,} \\|$");

    @Test
    void documentAndCodeAgree() throws IOException {
        Map<String, String> inCode = new TreeMap<>();
        Stream.concat(Stream.<FindingRule>of(TicketRule.values()), Stream.of(CalendarRule.values()))
                .forEach(rule -> inCode.put(rule.getId(), rule.getSeverity().name()));

        assertThat(inDocument()).isEqualTo(inCode);
    }

    private static Map<String, String> inDocument() throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/findings.md"));
        int section = page.indexOf("## Tickets and calendars");
        Map<String, String> rows = new TreeMap<>();
        for (MatchResult row : ROW.matcher(page.substring(section, page.indexOf("\n## ", section)))
                .results()
                .toList()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }
}
