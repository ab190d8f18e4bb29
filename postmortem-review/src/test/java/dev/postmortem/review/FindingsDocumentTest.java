package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.clock.ClockRule;
import dev.postmortem.model.phase.PhaseRule;
import dev.postmortem.model.policy.PolicyRule;
import dev.postmortem.rca.FactorRule;
import dev.postmortem.rca.openpsa.OpenPsaRule;
import dev.postmortem.review.language.LanguageRule;
import dev.postmortem.review.rule.ReviewRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/findings.md lists what the code can find, with the same severities. */
class FindingsDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| [^|]{5,} \\| [^|]{5,} \\|$");

    @Test
    void documentAndCodeAgree() throws IOException {
        Map<String, String> inCode = new TreeMap<>();
        for (ReviewRule rule : ReviewRule.values()) {
            String severity =
                    rule.getDemandedBy().map(status -> "demanded by " + status).orElseGet(() -> severity(rule));
            assertThat(inCode.put(rule.getId(), severity))
                    .as("two rules with one id")
                    .isNull();
        }
        for (FactorRule rule : FactorRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        for (LanguageRule rule : LanguageRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        for (PolicyRule rule : PolicyRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        for (PhaseRule rule : PhaseRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        for (ClockRule rule : ClockRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        for (OpenPsaRule rule : OpenPsaRule.values()) {
            assertThat(inCode.put(rule.getId(), rule.getSeverity().name()))
                    .as("two rules with one id")
                    .isNull();
        }
        assertThat(inDocument()).isEqualTo(inCode);
    }

    private static String severity(ReviewRule rule) {
        PostmortemStatus from = rule.getReportedFrom();
        return rule.severityFor(from) + (from == PostmortemStatus.DRAFT ? "" : " from " + from);
    }

    private static Map<String, String> inDocument() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(document())).results().toList()) {
            assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
        }
        return rows;
    }

    private static Path document() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../docs/findings.md");
    }
}
