package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.argocd.ArgoCdApplications;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.github.GitHubMerges;
import dev.postmortem.sources.github.GitHubReleases;
import dev.postmortem.sources.github.GitHubRuns;
import dev.postmortem.sources.gitlab.GitLabDeployments;
import dev.postmortem.sources.helm.HelmReleases;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.jenkins.JenkinsBuilds;
import dev.postmortem.sources.json.JsonFileFormat;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertRecognitionTest {
    @TestFactory
    Stream<DynamicTest> everyRealFileHasItsFormatAndNoOther() {
        return Corpus.files(Corpus.samples()).stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(recognisedBy(Files.readAllBytes(file)))
                                .isEqualTo(
                                        AlertFiles.formatOf(name(file)).stream().toList())));
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsCutOffIsStillRecognised() {
        return Corpus.files(Corpus.samples()).stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    byte[] content = Files.readAllBytes(file);
                    List<String> format =
                            AlertFiles.formatOf(name(file)).stream().toList();
                    for (int cut = 0; cut < Math.min(content.length, 3000); cut += 50) {
                        List<String> found = recognisedBy(Arrays.copyOf(content, cut));
                        if (cut < AlertFiles.enoughBytes(name(file))) {
                            assertThat(found).as("first %d bytes", cut).isSubsetOf(format);
                        } else {
                            assertThat(found).as("first %d bytes", cut).isEqualTo(format);
                        }
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "alertmanager.json, alertmanager-webhook",
        "pagerduty-log-entries.json, pagerduty-log-entries",
        "github-deployments.json, github-deployments",
        "kubernetes-events.json, kubernetes-events"
    })
    void theFilesOfTheSampleIncidentAreRecognised(String file, String format) throws IOException {
        assertThat(recognisedBy(Files.readAllBytes(Corpus.incident(file)))).containsExactly(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkout-api.jsonl",
                "postmortem.json",
                "statuspage.json",
                "teams-bridge.json",
                "slack-export.zip"
            })
    void theOtherFilesOfTheSampleIncidentAreNot(String file) throws IOException {
        assertThat(recognisedBy(Files.readAllBytes(Corpus.incident(file)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"info\",\"msg\":\"done\",\"status\":\"firing\",\"labels\":{\"alertname\":\"x\"}}",
                "{\"time\":\"2026-01-01T00:00:00Z\",\"alerts\":3,\"receiver\":\"mail\",\"status\":200}",
                "{\"status\":\"success\",\"data\":{\"alerts\":[{\"labels\":{\"alertname\":\"x\"},\"annotations\":{}}]}}",
                "[{\"labels\":{\"alertname\":\"x\"},\"annotations\":{},\"state\":\"firing\",\"activeAt\":\"2026\"}]",
                "{\"kind\":\"List\",\"apiVersion\":\"v1\",\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"x\"}}]}",
                "{\"kind\":\"calendar#events\",\"items\":[{\"kind\":\"calendar#event\",\"start\":{}}]}",
                "{\"ok\":true,\"messages\":[{\"type\":\"message\",\"ts\":\"1.2\",\"text\":\"x\"}]}",
                "{\"event\":{\"type\":\"message\",\"text\":\"x\"},\"event_id\":\"E\",\"event_time\":1}",
                "{\"time\":\"2026-01-01T00:00:00Z\",\"event\":\"login\",\"message\":\"x\"}",
                "{\"incidents\":[{\"id\":\"P\",\"type\":\"incident\",\"summary\":\"s\",\"created_at\":\"2026\"}]}",
                "[{\"url\":\"u\",\"avatar_url\":\"u\",\"id\":1,\"node_id\":\"n\",\"state\":\"success\","
                        + "\"context\":\"ci\",\"creator\":{}}]",
                "[{\"url\":\"u\",\"id\":1,\"node_id\":\"n\",\"number\":1,\"state\":\"open\",\"title\":\"t\","
                        + "\"creator\":{},\"created_at\":\"2026\"}]",
                "{\"action\":\"completed\",\"workflow_job\":{\"id\":1},\"deployment\":{\"id\":1,\"node_id\":\"n\"}}",
                "{\"id\":1,\"iid\":2,\"ref\":\"main\",\"sha\":\"abc\",\"status\":\"success\",\"stage\":\"test\"}",
                "{\"object_kind\":\"merge_request\",\"object_attributes\":{\"id\":1,\"iid\":2,\"source_branch\":\"x\"}}",
                "{\"ts\":1,\"msg\":\"event\",\"reason\":\"BackOff\",\"object\":{\"kind\":\"Pod\",\"name\":\"x\"}}",
                "{\"level\":\"info\",\"ts\":1,\"msg\":\"deployed\",\"id\":1,\"task\":\"deploy\",\"environment\":\"prod\"}",
                "{\"level\":\"info\",\"msg\":\"x\",\"metadata\":{},\"involvedObject\":{\"kind\":\"Pod\",\"name\":\"x\"}}",
                "{\"event\":{\"event_type\":\"click\",\"occurred_at\":\"2026\",\"agent\":\"curl\"}}",
                "{\"messages\":[{\"id\":1,\"data\":{\"text\":\"x\"},\"created_on\":\"2026\"}]}",
                "[]",
                "{}",
                "7",
                "no JSON at all"
            })
    void whatOtherProgramsWriteIsNotRecognised(String json) {
        assertThat(recognisedBy(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"log_entries\":[],\"limit\":25,\"offset\":0,\"more\":false} | pagerduty-log-entries",
                "[{\"event\":\"incident.trigger\",\"log_entries\":[{\"id\":\"R\"}]}] | pagerduty-webhook-v2",
                "{\"version\":\"3\",\"groupKey\":1,\"receiver\":\"r\",\"alerts\":[]} | alertmanager-webhook",
                "{\"alerts\":[{\"annotations\":{\"summary\":\"s\"},\"endsAt\":\"0001 | alertmanager-webhook",
                "[{\"annotations\":{\"summary\":\"s\"},\"endsAt\":\"2026 | alertmanager-api-v2",
                "{\"deployments\":[{\"id\":1,\"sha\":\"a\",\"ref\":\"b\",\"task\":\"deploy\" | github-deployments",
                "{\"statuses\":[{\"id\":1,\"state\":\"success\",\"deployment_url\":\"u\"}]} | github-deployments",
                "{\"id\":1,\"iid\":2,\"ref\":\"main\",\"sha\":\"abc\",\"environment\":{\"id\":1}} | gitlab-deployments",
                "[{\"id\":1,\"iid\":2,\"project_id\":3,\"sha\":\"abc\",\"ref\":\"main\",\"status\":\"failed\"}] | gitlab-pipelines",
                "{\"tag_name\":\"v1\",\"released_at\":\"2026\"} | gitlab-releases",
                "{\"object_kind\":\"release\",\"tag\":\"v1\",\"released_at\":\"2026-03-01 10:00:00 UTC\"} | gitlab-webhook",
                "{\"apiVersion\":\"v1\",\"items\":[{\"apiVersion\":\"v1\",\"eventTime\":null | kubernetes-events",
                "[{\"incident_number\":1,\"title\":\"t\",\"id\":\"P\",\"created_at\":\"2026\"}] | pagerduty-incidents",
                "{\"items\":[{\"metadata\":{},\"status\":{\"reconciledAt\":\"2026\"},\"spec\":{\"source\":{\"repoURL\":\"u\" | argocd-applications",
                "{\"metadata\":{\"name\":\"x\"},\"regarding\":{\"kind\":\"Pod\"}} | kubernetes-events"
            })
    void otherSpellingsOfTheFormatsAreRecognised(String json, String format) {
        assertThat(recognisedBy(json.getBytes(StandardCharsets.UTF_8))).containsExactly(format);
    }

    @Test
    void everyFormatHasAnIdOfItsOwn() {
        assertThat(formats())
                .filteredOn(format -> !(format instanceof JsonFileFormat json && json.isWrapped()))
                .extracting(FileFormat::id)
                .doesNotHaveDuplicates()
                .hasSize(23);
    }

    private static String name(Path file) {
        return Corpus.samples().relativize(file).toString().replace('\\', '/');
    }

    private static List<String> recognisedBy(byte[] content) {
        try {
            FileHead head = FileHead.of(InputFile.of("file", content));
            return formats().stream()
                    .filter(format -> format.recognises(head))
                    .map(FileFormat::id)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FileFormat> formats() {
        return Stream.of(
                        FileFormats.of(PagerDutyLog::of),
                        FileFormats.of(AlertmanagerAlerts::of),
                        FileFormats.of(GitHubDeployments::of),
                        FileFormats.of(GitHubReleases::of),
                        FileFormats.of(GitHubRuns::of),
                        FileFormats.of(GitHubMerges::of),
                        FileFormats.of(GitLabDeployments::of),
                        FileFormats.of(KubernetesEvents::of),
                        FileFormats.of(ArgoCdApplications::of),
                        FileFormats.of(HelmReleases::of),
                        FileFormats.of(JenkinsBuilds::of))
                .flatMap(List::stream)
                .toList();
    }
}
