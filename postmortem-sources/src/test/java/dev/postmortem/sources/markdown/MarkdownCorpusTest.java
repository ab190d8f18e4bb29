package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published reports, with their rows and actions as somebody counted them by reading. */
class MarkdownCorpusTest {
    /** Rows of the timeline and action items. */
    private record Counted(int rows, int actions) {}

    private static final Map<String, Counted> COUNTED = Map.ofEntries(
            Map.entry("datahub/2017-02-09-datahub-db-outage.qmd", new Counted(16, 9)),
            Map.entry("datahub/2017-02-24-autoscaler-incident.qmd", new Counted(2, 3)),
            Map.entry("datahub/2017-02-24-proxy-death-incident.qmd", new Counted(6, 6)),
            Map.entry("datahub/2017-03-06-helm-config-image-mismatch.qmd", new Counted(11, 3)),
            Map.entry("datahub/2017-03-20-too-many-volumes.qmd", new Counted(7, 4)),
            Map.entry("datahub/2017-03-23-kernel-deaths-incident.qmd", new Counted(9, 3)),
            Map.entry("datahub/2017-04-03-cluster-full-incident.qmd", new Counted(5, 3)),
            Map.entry("etcd/v3.5-data-inconsistency.md", new Counted(8, 10)),
            Map.entry("k8s-test-infra/2019-02-05.md", new Counted(12, 1)),
            Map.entry("k8s-test-infra/2019-02-08.md", new Counted(13, 1)),
            Map.entry("k8s-test-infra/2019-03-26.md", new Counted(10, 3)),
            Map.entry("mybinder/2017-09-27-hub-403.md", new Counted(6, 5)),
            Map.entry("mybinder/2017-09-29-504.md", new Counted(3, 7)),
            Map.entry("mybinder/2017-10-17-cluster-full.md", new Counted(9, 4)),
            Map.entry("mybinder/2017-11-30-oom-proxy.md", new Counted(11, 4)),
            Map.entry("mybinder/2018-01-04-failed-staging-deploy.md", new Counted(8, 7)),
            Map.entry("mybinder/2018-01-17-ubuntu-upgrade.md", new Counted(6, 6)),
            Map.entry("mybinder/2018-01-18-reddit-hug.md", new Counted(25, 6)),
            Map.entry("mybinder/2018-01-18-ssl-outdated.md", new Counted(4, 3)),
            Map.entry("mybinder/2018-02-12-launch-fail.md", new Counted(4, 3)),
            Map.entry("mybinder/2018-02-20-jupyterlab-announcement.md", new Counted(41, 21)),
            Map.entry("mybinder/2018-02-22-nginx-down.md", new Counted(4, 2)));

    /** Rows whose time nobody could read: a week, and an hour with its digits left out. */
    private static final Map<String, Integer> WITHOUT_TIME = Map.of(
            "datahub/2017-04-03-cluster-full-incident.qmd", 1, "mybinder/2018-02-20-jupyterlab-announcement.md", 1);

    @TestFactory
    Stream<DynamicTest> rowsAndActionsAreThoseThatWereCounted() {
        Path reports = Corpus.path("reports");
        return COUNTED.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name, reports.resolve(name))));
    }

    private static void check(String name, Path file) throws IOException {
        MarkdownReport report = MarkdownReports.read(file);
        Reports.assertAccounted(report, Files.readString(file));
        assertThat(report.rows()).as("rows").hasSize(COUNTED.get(name).rows());
        assertThat(report.getPostmortem().getTimeline().getEvents()).hasSameSizeAs(report.rows());
        assertThat(report.getPostmortem().getActionItems())
                .as("actions")
                .hasSize(COUNTED.get(name).actions());
        assertThat(report.rows())
                .filteredOn(row -> !row.getOccurredAt().hasInstant())
                .hasSize(WITHOUT_TIME.getOrDefault(name, 0));
        assertThat(ReportHead.isReport(Files.readAllLines(file))).isTrue();
    }
}
