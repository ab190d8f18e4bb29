package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.review.language.PublishedReports;
import dev.postmortem.review.language.PublishedReports.Line;
import dev.postmortem.review.stated.Acronym;
import dev.postmortem.review.stated.SummaryForm;
import dev.postmortem.review.stated.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Summaries and terms of published reports, each place judged by hand: all that are listed are right. */
class PublishedSummariesTest {
    private static List<String> reports(Predicate<SummaryForm> condition) {
        return PublishedReports.all().stream()
                .filter(report -> condition.test(SummaryForm.of(summary(report))))
                .map(report -> report.get(0).file().split("\\.q?md")[0])
                .toList();
    }

    private static String summary(List<Line> report) {
        StringBuilder summary = new StringBuilder();
        boolean inside = false;
        for (Line line : report) {
            if (line.text().startsWith("#")) {
                inside = line.text().contains("Summary");
            } else if (inside) {
                summary.append(line.text()).append(' ');
            }
        }
        return summary.toString();
    }

    @Test
    void summariesWithoutALength() {
        assertThat(reports(form -> !form.saysHowLong()))
                .containsExactlyInAnyOrder(
                        "2017-04-03-cluster-full-incident",
                        "v3.5-data-inconsistency",
                        "2019-02-08",
                        "2017-09-29-504",
                        "2017-10-17-cluster-full",
                        "2017-11-30-oom-proxy",
                        "2018-01-04-failed-staging-deploy",
                        "2018-01-17-ubuntu-upgrade",
                        "2018-02-12-launch-fail",
                        "2018-02-22-nginx-down");
    }

    @Test
    void summariesOfMoreThanThreeSentences() {
        assertThat(reports(form -> form.sentences() > 3))
                .containsExactlyInAnyOrder(
                        "2017-02-09-datahub-db-outage",
                        "2017-02-24-proxy-death-incident",
                        "2017-03-06-helm-config-image-mismatch",
                        "2017-10-17-cluster-full",
                        "2017-11-30-oom-proxy",
                        "2018-01-04-failed-staging-deploy",
                        "2018-01-17-ubuntu-upgrade",
                        "2018-01-18-ssl-outdated",
                        "2018-02-20-jupyterlab-announcement");
    }

    @Test
    void noWordInCapitalsIsTakenForATermThatIsExplainedOrKnown() {
        assertThat(PublishedReports.all().stream().flatMap(PublishedSummariesTest::terms))
                .isEmpty();
    }

    private static Stream<String> terms(List<Line> report) {
        List<WrittenText> prose = new ArrayList<>();
        boolean code = false;
        for (Line line : report) {
            code ^= line.text().strip().startsWith("```");
            if (!code && !line.text().startsWith(">")) {
                prose.add(new WrittenText(line.place(), line.section(), line.text()));
            }
        }
        return Acronym.in(prose).stream().map(Acronym::toString);
    }
}
