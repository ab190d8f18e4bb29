package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.AlertFiles.AlertFile;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.github.GitHubReleases;
import dev.postmortem.sources.github.GitHubRuns;
import dev.postmortem.sources.gitlab.GitLabDeployments;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every real file of these families gives what a plain look at its tree gives. */
class AlertCorpusTest {
    private static final List<String> FOLDERS = List.of(
            "alertmanager_api_v2",
            "alertmanager_webhook",
            "github",
            "github_webhooks",
            "gitlab",
            "grafana_alert_webhook",
            "kubernetes_events",
            "pagerduty");

    /** How the tree of each format is read here: the times of its events, in the order of the file. */
    private static List<String> times(String format, JsonNode tree) {
        return switch (format) {
            case "alertmanager-api-v2" -> tree.findValuesAsText("startsAt");
            case "alertmanager-webhook" -> timesOfAlerts(tree);
            case "github-deployments" -> timesOfDeployments(tree);
            case "github-releases" -> tree.findValuesAsText("published_at");
            case "github-workflow-runs" -> timesOfRuns(tree);
            case "gitlab-deployments" ->
                tree.has("deployable")
                        ? List.of(tree.at("/deployable/finished_at").asText())
                        : List.of(
                                tree.at("/last_deployment/deployable/started_at")
                                        .asText(),
                                tree.at("/last_deployment/deployable/finished_at")
                                        .asText());
            case "gitlab-pipelines" -> List.of(tree.at("/created_at").asText());
            case "gitlab-releases" -> tree.findValuesAsText("released_at");
            case "gitlab-webhook" ->
                List.of(tree.at("/status_changed_at")
                        .asText()
                        .replace(" +0200", "+02:00")
                        .replace(' ', 'T'));
            case "kubernetes-events" -> timesOfClusterEvents(tree);
            case "pagerduty-webhook-v1" ->
                List.of(tree.at("/messages/0/created_on").asText());
            case "pagerduty-webhook-v2" ->
                List.of(tree.at("/messages/0/log_entries/0/created_at").asText());
            default -> List.of(tree.at("/event/occurred_at").asText());
        };
    }

    @Test
    void theTableNamesEveryFile() {
        Path samples = Corpus.samples();
        List<String> found = FOLDERS.stream()
                .flatMap(folder -> Corpus.files(samples.resolve(folder)).stream())
                .map(file -> samples.relativize(file).toString().replace('\\', '/'))
                .toList();
        assertThat(AlertFiles.ALL).extracting(AlertFile::name).containsExactlyInAnyOrderElementsOf(found);
    }

    @TestFactory
    Stream<DynamicTest> everyFileGivesItsEvents() {
        Path samples = Corpus.samples();
        return AlertFiles.ALL.stream()
                .filter(file -> file.format().isPresent())
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file, samples.resolve(file.name()))));
    }

    @TestFactory
    Stream<DynamicTest> aFileOfAnotherFormatIsOneProblemAndNoEvent() {
        Path samples = Corpus.samples();
        return AlertFiles.ALL.stream()
                .filter(file -> file.format().isEmpty())
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Reading reading = Reading.of(GitHubDeployments.of(samples.resolve(file.name())));
                    assertThat(reading.events()).isEmpty();
                    assertThat(reading.broken.size() + reading.problems.size()).isEqualTo(1);
                }));
    }

    private static void check(AlertFile file, Path path) {
        String format = file.format().orElseThrow();
        Reading reading = Reading.of(source(format, path));
        List<TimelineEvent> events = reading.events();
        List<Instant> instants = events.stream()
                .map(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .toList();
        assertThat(reading.formats).containsExactly(format);
        assertThat(reading.broken).isEmpty();
        assertThat(events).hasSize(file.events());
        assertThat(instants.stream().min(Instant::compareTo)).contains(Instant.parse(file.first()));
        assertThat(instants.stream().max(Instant::compareTo)).contains(Instant.parse(file.last()));
        assertThat(kinds(events)).isEqualTo(file.kinds());
        assertThat(instants).isEqualTo(instants(times(format, Corpus.tree(path))));
        assertThat(events).extracting(TimelineEvent::getId).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> assertThat(event.getText()).isNotBlank());
    }

    private static TimelineSource source(String format, Path path) {
        return switch (format.substring(0, format.indexOf('-'))) {
            case "alertmanager" -> AlertmanagerAlerts.of(path);
            case "github" -> gitHub(format, path);
            case "gitlab" -> GitLabDeployments.of(path);
            case "kubernetes" -> KubernetesEvents.of(path);
            default -> PagerDutyLog.of(path);
        };
    }

    private static TimelineSource gitHub(String format, Path path) {
        return switch (format) {
            case "github-releases" -> GitHubReleases.of(path);
            case "github-workflow-runs" -> GitHubRuns.of(path);
            default -> GitHubDeployments.of(path);
        };
    }

    private static String kinds(List<TimelineEvent> events) {
        Map<String, Long> counts = events.stream()
                .collect(Collectors.groupingBy(e -> e.getKind().toString(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static List<Instant> instants(List<String> times) {
        return times.stream()
                .map(time -> OffsetDateTime.parse(time).toInstant())
                .toList();
    }

    private static List<String> timesOfAlerts(JsonNode payload) {
        return Corpus.list(payload.get("alerts")).stream()
                .flatMap(alert -> alert.path("status").asText().equals("resolved")
                        ? Stream.of(
                                alert.get("startsAt").asText(),
                                alert.get("endsAt").asText())
                        : Stream.of(alert.get("startsAt").asText()))
                .toList();
    }

    private static List<String> timesOfDeployments(JsonNode tree) {
        if (tree.isArray()) {
            return List.of(tree.at("/0/created_at").asText());
        }
        String deployed = tree.at("/deployment/created_at").asText();
        return tree.has("deployment_status")
                ? List.of(deployed, tree.at("/deployment_status/created_at").asText())
                : List.of(deployed);
    }

    /** None of these deploys; old records have no start of their own. */
    private static List<String> timesOfRuns(JsonNode tree) {
        JsonNode runs = tree.has("workflow_run") ? tree : tree.get("workflow_runs");
        return Corpus.list(runs).stream()
                .filter(run -> run.has("run_number"))
                .map(run ->
                        run.path("run_started_at").asText(run.get("created_at").asText()))
                .toList();
    }

    private static List<String> timesOfClusterEvents(JsonNode tree) {
        return (tree.has("items") ? Corpus.list(tree.get("items")) : List.of(tree))
                .stream()
                        .map(event -> Stream.of("/series/lastObservedTime", "/lastTimestamp", "/eventTime")
                                .map(event::at)
                                .filter(JsonNode::isTextual)
                                .findFirst()
                                .orElseThrow()
                                .asText())
                        .toList();
    }
}
