package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Among all formats, files of what changed find their own. */
class ChangeFolderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"tagName\":\"v1\",\"isDraft\":false,\"publishedAt\":\"2026-03-11T13:38:02Z\"}] | github-releases | 1",
                "{\"total_count\":1,\"workflow_runs\":[{\"id\":1,\"head_branch\":\"main\",\"run_number\":2,\"status\":"
                        + "\"in_progress\",\"created_at\":\"2026-03-11T13:38:02Z\"}]} | github-workflow-runs | 1",
                "[{\"databaseId\":1,\"headBranch\":\"main\",\"workflowName\":\"Deploy\",\"status\":\"completed\",\"conclusion\":"
                        + "\"success\",\"startedAt\":\"2026-03-11T13:38:02Z\",\"updatedAt\":\"2026-03-11T13:39:02Z\"}]"
                        + " | github-workflow-runs | 2",
                "[{\"number\":1,\"title\":\"t\",\"mergedAt\":\"2026-03-11T13:38:02Z\"}] | github-pull-requests | 1",
                "{\"ref\":\"refs/heads/main\",\"before\":\"a\",\"after\":\"b\",\"pusher\":{},\"repository\":{\"pushed_at\":"
                        + "1773236282}} | github-pushes | 1",
                "{\"body\":{\"action\":\"published\",\"release\":{\"id\":1,\"tag_name\":\"v1\",\"draft\":false,\"published_at\":"
                        + "\"2026-03-11T13:38:02Z\"}}} | github-releases | 1",
                "[{\"id\":1,\"iid\":2,\"sha\":\"a\",\"status\":\"created\",\"created_at\":\"2026-03-11T13:38:02Z\","
                        + "\"environment\":{\"name\":\"p\"}}] | gitlab-deployments | 1",
                "[{\"id\":1,\"iid\":2,\"project_id\":3,\"sha\":\"a\",\"ref\":\"main\",\"status\":\"running\",\"created_at\":"
                        + "\"2026-03-11T13:38:02Z\"}] | gitlab-pipelines | 1",
                "[{\"tag_name\":\"v1\",\"released_at\":\"2026-03-11T13:38:02Z\"}] | gitlab-releases | 1",
                "{\"object_kind\":\"deployment\",\"status\":\"running\",\"deployment_id\":1,\"status_changed_at\":"
                        + "\"2026-03-11 14:38:02 +0100\"} | gitlab-webhook | 1",
                "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{\"kind\":\"Application\",\"metadata\":{\"name\":\"a\"},"
                        + "\"spec\":{\"destination\":{},\"source\":{\"repoURL\":\"u\"}},\"status\":{\"history\":[{\"id\":1,"
                        + "\"deployedAt\":\"2026-03-11T13:38:02Z\"}]}}]} | argocd-applications | 1",
                "[{\"revision\":1,\"updated\":\"2026-03-11T13:38:02Z\",\"status\":\"deployed\",\"chart\":\"a-1\"}]"
                        + " | helm-releases | 1",
                "{\"_class\":\"hudson.model.FreeStyleBuild\",\"number\":1,\"timestamp\":1773236282000,\"result\":\"SUCCESS\","
                        + "\"duration\":5,\"url\":\"https://ci.example.com/job/a/1/\"} | jenkins-builds | 1"
            })
    void everyFileIsReadByItsOwnFormat(String json, String format, int events) throws IOException {
        Files.writeString(folder.resolve("file.json"), json);
        Reading reading = Reading.of(IncidentFolder.of(folder).getSources().get(0));
        assertThat(reading.formats).containsExactly(format);
        assertThat(reading.events()).hasSize(events);
        assertThat(reading.broken).isEmpty();
    }
}
