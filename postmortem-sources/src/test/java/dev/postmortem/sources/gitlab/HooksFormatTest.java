package dev.postmortem.sources.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HooksFormatTest {
    private static final String DEPLOYMENT = """
            {"object_kind": "deployment", "status": "success", "status_changed_at": "2026-03-11 14:46:41 +0100",
             "deployment_id": 42, "deployable_id": 664, "environment": "production", "environment_tier": "production",
             "deployable_url": "https://gitlab.example.com/shop/api/-/jobs/664", "short_sha": "a91957a8", "ref": "main",
             "project": {"id": 30, "path_with_namespace": "shop/api"},
             "user": {"id": 1, "name": "Mara K.", "username": "mara"}, "commit_title": "Raise the pool size",
             "commit_url": "https://gitlab.example.com/shop/api/-/commit/a91957a858320c0e17f3a0eca7cfacbff50ea29a"}
            """;

    private static final String PIPELINE = """
            {"object_kind": "pipeline",
             "object_attributes": {"id": 34, "ref": "main", "sha": "a919", "before_sha": "b2", "source": "push",
               "status": "failed", "stages": ["test", "deploy"], "created_at": "2026-03-11 13:30:00 UTC",
               "finished_at": "2026-03-11 13:47:00 UTC", "url": "https://gitlab.example.com/shop/api/-/pipelines/34"},
             "user": {"id": 1, "username": "mara"}, "project": {"path_with_namespace": "shop/api"},
             "commit": {"id": "a919", "title": "Raise the pool size", "message": "Raise the pool size\\n\\nmore"},
             "builds": [
               {"id": 660, "stage": "test", "name": "unit", "status": "success",
                "started_at": "2026-03-11 13:31:00 UTC", "finished_at": "2026-03-11 13:33:00 UTC"},
               {"id": 664, "stage": "deploy", "name": "deploy-prod", "status": "failed",
                "started_at": "2026-03-11 13:38:02 UTC", "finished_at": "2026-03-11 13:46:41 UTC",
                "environment": {"name": "production", "action": "start", "deployment_tier": "production"}},
               {"id": 665, "stage": "deploy", "name": "stop-review", "status": "success",
                "started_at": "2026-03-11 13:38:02 UTC", "finished_at": "2026-03-11 13:38:09 UTC",
                "environment": {"name": "review/1", "action": "stop"}},
               {"id": 666, "stage": "deploy", "name": "deploy-eu", "status": "manual", "started_at": null,
                "environment": {"name": "eu", "action": "start"}}]}
            """;

    private static final String RELEASE = """
            {"id": 1, "created_at": "2026-03-10 12:55:12 UTC", "description": "v1.1 has been released", "name": "v1.1",
             "released_at": "2026-03-11 12:55:12 UTC", "tag": "v1.1", "object_kind": "release", "action": "create",
             "project": {"path_with_namespace": "shop/api"},
             "url": "https://gitlab.example.com/shop/api/-/releases/v1.1", "commit": {"id": "ee0a3fb3"}}
            """;

    @Test
    void aDeploymentIsTheSameAsFromTheRestApi() {
        TimelineEvent event = read(DEPLOYMENT).only();
        assertThat(event.getId()).hasToString("gitlab:deployment:42:success");
        assertThat(event.getKind()).isEqualTo(EventKind.DEPLOYMENT_FINISHED);
        assertThat(at(event)).isEqualTo("2026-03-11T13:46:41Z");
        assertThat(event.getText()).isEqualTo("Deployment of main to production succeeded: Raise the pool size");
        assertThat(event.getAttributes())
                .containsEntry("sha", "a91957a858320c0e17f3a0eca7cfacbff50ea29a")
                .containsEntry("tier", "production")
                .containsEntry("project", "shop/api");
        assertThat(event.getCorrelationKeys()).extracting(Object::toString).containsExactly("gitlab-job:664:success");
    }

    @ParameterizedTest
    @CsvSource({
        "running, DEPLOYMENT_STARTED, started",
        "failed, DEPLOYMENT_FAILED, failed",
        "canceled, STATUS_CHANGE, was canceled",
        "approval_required, STATUS_CHANGE, is approval required"
    })
    void mapsTheStatesOfADeployment(String status, String kind, String words) {
        TimelineEvent event = read(DEPLOYMENT.replace("success", status)).only();
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(event.getText()).startsWith("Deployment of main to production " + words + ":");
    }

    @Test
    void aPipelineTellsOfItsJobsThatDeployed() {
        List<TimelineEvent> events = read(PIPELINE).events();
        assertThat(events)
                .extracting(e -> e.getId() + " " + e.getKind() + " " + at(e) + " " + e.getText())
                .containsExactly(
                        "gitlab:pipeline:34 OTHER 2026-03-11T13:30:00Z Pipeline #34 on main failed: Raise the pool size",
                        "gitlab:job:664:running DEPLOYMENT_STARTED 2026-03-11T13:38:02Z"
                                + " Deployment of main to production started: Raise the pool size",
                        "gitlab:job:664:failed DEPLOYMENT_FAILED 2026-03-11T13:46:41Z"
                                + " Deployment of main to production failed: Raise the pool size");
        assertThat(events.get(0).getEndedAt()).isPresent();
        assertThat(events.get(2).getSource().getPointer()).contains("/builds/1");
        assertThat(events.get(2).getAttributes())
                .containsEntry("tier", "production")
                .containsEntry("pipeline", "34");
        assertThat(events.get(2).getCorrelationKeys())
                .extracting(Object::toString)
                .containsExactly("gitlab-job:664:failed");
    }

    @Test
    void aPipelineWithTheNameOfADeploymentIsOne() {
        String named = PIPELINE.replace("\"ref\": \"main\"", "\"name\": \"Deploy all\", \"ref\": \"main\"");
        assertThat(read(named).events().subList(0, 2))
                .extracting(e -> e.getId() + " " + e.getKind())
                .containsExactly(
                        "gitlab:pipeline:34 DEPLOYMENT_STARTED", "gitlab:pipeline:34:failed DEPLOYMENT_FAILED");
        assertThat(read(named.replace("\"Deploy all\"", "\"Roll back all\""))
                        .events()
                        .get(0)
                        .getKind())
                .isEqualTo(EventKind.ROLLBACK);
    }

    @Test
    void aReleaseCountsWhenItWasReleased() {
        TimelineEvent event = read(RELEASE).only();
        assertThat(event.getId()).hasToString("gitlab:release:shop/api:v1.1");
        assertThat(at(event)).isEqualTo("2026-03-11T12:55:12Z");
        assertThat(event.getText()).isEqualTo("Release v1.1");
        assertThat(event.getAttributes())
                .containsEntry("sha", "ee0a3fb3")
                .containsEntry("notes", "v1.1 has been released");
        assertThat(read(RELEASE.replace("\"create\"", "\"delete\"")).problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /action");
    }

    @Test
    void webhooksOfAllKindsStandInOneFile() {
        String push = "{\"object_kind\":\"push\",\"ref\":\"refs/heads/main\"}";
        Reading reading = read("[" + String.join(",", push, DEPLOYMENT, PIPELINE, RELEASE, push) + "]");
        assertThat(reading.events()).hasSize(5);
        assertThat(reading.ignored).containsExactly("object_kind push", "object_kind push");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("[3,{},{\"status\":\"success\"},"
                + DEPLOYMENT.replace("2026-03-11 14:46:41 +0100", "11.03.2026 14:46") + ","
                + "{\"object_kind\":\"pipeline\"},{\"object_kind\":\"release\"},"
                + PIPELINE.replace("2026-03-11 13:46:41 UTC", "late") + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /0",
                        "source.bad-row /1",
                        "source.no-time /2",
                        "source.bad-time /3",
                        "source.bad-row /4/object_attributes",
                        "source.bad-row /5");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-time /6/builds/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"object_kind\":\"issue\",\"object_attributes\":{\"id\":1,\"title\":\"t\"}} | false",
                "{\"object_kind\":\"build\",\"sha\":\"a\",\"before_sha\":\"b\",\"build_id\":1} | false",
                "{\"object_kind\":\"pipeline\",\"object_attributes\":{\"ref\":\"m\",\"stages\":[]}} | true"
            })
    void otherWebhooksAreNotRecognised(String json, boolean expected) {
        assertThat(new HooksFormat().recognises(JsonShape.of(json))).isEqualTo(expected);
    }

    private static String at(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow().toString();
    }

    private static Reading read(String json) {
        return Reading.of(new HooksFormat(), json);
    }
}
