package dev.postmortem.sources.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentsFormatTest {
    private static final String DEPLOYMENT = """
            {"id": 42, "iid": 2, "ref": "main", "sha": "a91957a858320c0e17f3a0eca7cfacbff50ea29a",
             "created_at": "2026-03-11T13:38:00.444Z", "updated_at": "2026-03-11T13:47:00.123Z", "status": "success",
             "user": {"id": 1, "name": "Mara K.", "username": "mara", "state": "active"},
             "environment": {"id": 9, "name": "production", "external_url": "https://shop.example"},
             "deployable": {"id": 664, "status": "success", "stage": "deploy", "name": "deploy-prod", "ref": "main",
               "created_at": "2026-03-11T13:30:00.000Z", "started_at": "2026-03-11T13:38:02.500Z",
               "finished_at": "2026-03-11T13:46:41.145Z",
               "web_url": "https://gitlab.example.com/shop/api/-/jobs/664",
               "commit": {"id": "a919", "title": "Raise the pool size\\r"}, "pipeline": {"id": 34}}}
            """;

    @Test
    void aDeploymentHasABeginningAndAnEnd() {
        List<TimelineEvent> events = read("[" + DEPLOYMENT + "]").events();
        assertThat(events)
                .extracting(e -> e.getId() + " " + e.getKind() + " "
                        + e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getText())
                .containsExactly(
                        "gitlab:deployment:42:running DEPLOYMENT_STARTED 2026-03-11T13:38:02.500Z"
                                + " Deployment of main to production started: Raise the pool size",
                        "gitlab:deployment:42:success DEPLOYMENT_FINISHED 2026-03-11T13:46:41.145Z"
                                + " Deployment of main to production succeeded: Raise the pool size");
        assertThat(events.get(1).getAttributes())
                .containsEntry("environment", "production")
                .containsEntry("sha", "a91957a858320c0e17f3a0eca7cfacbff50ea29a")
                .containsEntry("project", "shop/api")
                .containsEntry("pipeline", "34")
                .containsEntry("job", "deploy-prod")
                .containsEntry("status", "success");
        assertThat(events.get(0).getAttributes()).containsEntry("status", "running");
        assertThat(events.get(1).getLink()).hasToString("Optional[https://gitlab.example.com/shop/api/-/jobs/664]");
        assertThat(events.get(1).getActor()).hasValueSatisfying(actor -> {
            assertThat(actor.getName()).isEqualTo("mara");
            assertThat(actor.getType()).isEqualTo(ActorType.HUMAN);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "success, DEPLOYMENT_STARTED DEPLOYMENT_FINISHED",
        "failed, DEPLOYMENT_STARTED DEPLOYMENT_FAILED",
        "canceled, DEPLOYMENT_STARTED STATUS_CHANGE",
        "running, DEPLOYMENT_STARTED",
        "created, STATUS_CHANGE",
        "blocked, STATUS_CHANGE",
        "skipped, STATUS_CHANGE",
        "of_a_later_year, STATUS_CHANGE"
    })
    void mapsTheStates(String status, String kinds) {
        String record = DEPLOYMENT.replaceFirst("\"status\": \"success\"", "\"status\": \"" + status + "\"");
        assertThat(read(record).events())
                .extracting(e -> e.getKind().toString())
                .containsExactly(kinds.split(" "));
    }

    @Test
    void whatWasCanceledBeforeItRanHasNoBeginning() {
        String record = DEPLOYMENT
                .replaceFirst("\"status\": \"success\"", "\"status\": \"canceled\"")
                .replace("\"started_at\": \"2026-03-11T13:38:02.500Z\",", "\"started_at\": null,");
        assertThat(read(record).only().getText())
                .isEqualTo("Deployment of main to production was canceled: Raise the pool size");
    }

    @Test
    void theStateOfTheJobCountsWhereTheDeploymentHasNone() {
        String record = DEPLOYMENT.replaceFirst("\"status\": \"success\",", "").replace("success", "failed");
        assertThat(read(record).events().get(1).getKind()).isEqualTo(EventKind.DEPLOYMENT_FAILED);
    }

    @Test
    void aDeploymentWithoutAJobHasTheTimesOfItsRecord() {
        List<TimelineEvent> events = read("""
                {"id": 43, "iid": 3, "ref": "main", "sha": "abc", "created_at": "2026-03-11T13:38:00Z",
                 "updated_at": "2026-03-11T13:47:00Z", "status": "failed", "deployable": null,
                 "user": {"username": "project_7_bot_1a2b"}, "environment": {"name": "staging"}}
                """).events();
        assertThat(events)
                .extracting(e -> e.getOccurredAt().getEarliest().orElseThrow().toString())
                .containsExactly("2026-03-11T13:38:00Z", "2026-03-11T13:47:00Z");
        assertThat(events.get(0).getActor())
                .hasValueSatisfying(a -> assertThat(a.getType()).isEqualTo(ActorType.BOT));
        assertThat(events.get(0).getCorrelationKeys()).isEmpty();
    }

    @Test
    void aRollbackIsToldByItsJob() {
        TimelineEvent start = read(DEPLOYMENT.replace("deploy-prod", "rollback-prod"))
                .events()
                .get(0);
        assertThat(start.getKind()).isEqualTo(EventKind.ROLLBACK);
        assertThat(start.getAttributes()).containsEntry("rollback", "true");
    }

    @Test
    void theLastDeploymentOfAnEnvironmentIsRead() {
        Reading reading = read("[{\"id\":1,\"name\":\"production\",\"slug\":\"p\",\"tier\":\"production\",\"state\":"
                + "\"available\",\"last_deployment\":" + DEPLOYMENT + "},"
                + "{\"id\":2,\"name\":\"staging\",\"slug\":\"s\",\"state\":\"stopped\",\"last_deployment\":null}]");
        assertThat(reading.events()).hasSize(2).allSatisfy(event -> {
            assertThat(event.getAttributes()).containsEntry("tier", "production");
            assertThat(event.getSource().getPointer()).contains("/0/last_deployment");
        });
        assertThat(reading.ignored).containsExactly("environment without deployments");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("[1,{},{\"id\":5},"
                + DEPLOYMENT.replace("2026-03-11T13:46:41.145Z", "soon") + ","
                + DEPLOYMENT.replace("2026-03-11T13:38:02.500Z", "0001-01-01T00:00:00Z") + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-row /0", "source.bad-row /1", "source.bad-row /2", "source.bad-time /4");
        assertThat(reading.only().getId()).hasToString("gitlab:deployment:42:running");
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-time /3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"ref\":7,\"created_at\":\"2026-03-11T13:38:00Z\",\"environment\":\"production\"}",
                "{\"id\":\"1\",\"ref\":\"main\",\"created_at\":\"2026-03-11T13:38:00Z\",\"deployable\":[],\"user\":5}"
            })
    void oddMembersAreNoDeathOfARow(String record) {
        assertThat(read(record).only().getId()).hasToString("gitlab:deployment:1:running");
    }

    private static Reading read(String json) {
        return Reading.of(new DeploymentsFormat(), json);
    }
}
