package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.argocd.ArgoCdApplications;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.github.GitHubMerges;
import dev.postmortem.sources.github.GitHubReleases;
import dev.postmortem.sources.github.GitHubRuns;
import dev.postmortem.sources.gitlab.GitLabDeployments;
import dev.postmortem.sources.helm.HelmReleases;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.jenkins.JenkinsBuilds;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AlertLawsTest {
    private static final List<JsonNode> ODD = Corpus.list(Corpus.tree("[null,true,-1,0,1.5e300,18446744073709551616,"
            + "\"\",\" \",\"x\",\"0001-01-01T00:00:00Z\",\"2026-03-11T09:07:01-05:00\",\"\\u0000\",\"resolved\","
            + "[],{},[[]],[1,\"a\",null],{\"id\":[]},{\"\":{}}]"));

    @Property(tries = 400)
    void whateverStandsInARowItIsToldAndTheOtherRowsStay(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int changes) {
        check("alertmanager.json", 11, FileFormats.of(AlertmanagerAlerts::of).get(0), changes, random);
        check("pagerduty-log-entries.json", 11, FileFormats.of(PagerDutyLog::of).get(0), changes, random);
        check("kubernetes-events.json", 9, FileFormats.of(KubernetesEvents::of).get(0), changes, random);
    }

    @Property(tries = 400)
    void noReaderFailsOnTheFilesOfAnother(@ForAll Random random, @ForAll @IntRange(max = 9) int changes) {
        List<String> files = List.of(
                "alertmanager.json", "pagerduty-log-entries.json", "kubernetes-events.json", "github-deployments.json");
        List<FileFormat> formats = new ArrayList<>(FileFormats.of(GitHubDeployments::of));
        formats.addAll(FileFormats.of(GitHubReleases::of));
        formats.addAll(FileFormats.of(GitHubRuns::of));
        formats.addAll(FileFormats.of(GitHubMerges::of));
        formats.addAll(FileFormats.of(GitLabDeployments::of));
        formats.addAll(FileFormats.of(ArgoCdApplications::of));
        formats.addAll(FileFormats.of(HelmReleases::of));
        formats.addAll(FileFormats.of(JenkinsBuilds::of));
        formats.addAll(FileFormats.of(PagerDutyLog::of));
        formats.addAll(FileFormats.of(AlertmanagerAlerts::of));
        formats.addAll(FileFormats.of(KubernetesEvents::of));
        JsonNode tree = Corpus.tree(Corpus.incident(files.get(random.nextInt(files.size()))));
        spoil(containers(tree), changes, random);
        for (FileFormat format : formats) {
            Reading reading = read(tree, format);
            assertThat(reading.rows).allSatisfy(row -> assertThat(row).isNotEmpty());
            assertThat(reading.broken)
                    .allSatisfy(p -> assertThat(p.getMessage()).isNotBlank());
        }
    }

    /** Spoils one row in depth, so that exactly the others have to stay. */
    private static void check(String file, int rows, FileFormat format, int changes, Random random) {
        JsonNode tree = Corpus.tree(Corpus.incident(file));
        List<JsonNode> elements = Corpus.list(rowsOf(tree));
        assertThat(elements).hasSize(rows);
        spoil(containers(elements.get(random.nextInt(rows))), changes, random);
        Reading reading = read(tree, format);
        int told = reading.rows.size() + reading.broken.size() + reading.ignored.size();
        assertThat(told).isBetween(file.startsWith("alertmanager") ? rows - 1 : rows, rows + 2);
        assertThat(reading.rows.size()).isGreaterThanOrEqualTo(rows - 1);
    }

    private static JsonNode rowsOf(JsonNode tree) {
        return tree.isArray() ? tree : tree.has("items") ? tree.get("items") : tree.get("log_entries");
    }

    private static void spoil(List<JsonNode> containers, int changes, Random random) {
        for (int i = 0; i < changes; i++) {
            JsonNode container = containers.get(random.nextInt(containers.size()));
            JsonNode odd = ODD.get(random.nextInt(ODD.size())).deepCopy();
            if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                object.set(names.get(random.nextInt(names.size())), odd);
            } else if (container instanceof ArrayNode array && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), odd);
            }
        }
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>(List.of(root));
        for (int i = 0; i < found.size(); i++) {
            for (JsonNode child : found.get(i)) {
                if (child.isContainerNode()) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private static Reading read(JsonNode tree, FileFormat format) {
        byte[] content = tree.toString().getBytes(StandardCharsets.UTF_8);
        return Reading.of(FormatSource.of(InputFile.of("file.json", content), format));
    }
}
