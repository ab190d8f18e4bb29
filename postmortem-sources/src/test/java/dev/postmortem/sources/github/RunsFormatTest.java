package dev.postmortem.sources.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsFormatTest {
    private static final String RUN = """
            {"id": 900, "name": "Deploy production", "node_id": "WFR_1", "head_branch": "main",
             "head_sha": "f6a5c19a", "path": ".github/workflows/deploy.yml", "run_number": 54, "run_attempt": 2,
             "display_title": "Raise the pool size", "event": "push", "status": "completed", "conclusion": "success",
             "workflow_id": 68, "url": "https://api.github.com/repos/shop/api/actions/runs/900",
             "html_url": "https://github.com/shop/api/actions/runs/900", "created_at": "2026-03-11T13:30:00Z",
             "run_started_at": "2026-03-11T13:38:02Z", "updated_at": "2026-03-11T13:46:41Z",
             "actor": {"login": "mara", "id": 1, "type": "User"},
             "triggering_actor": {"login": "deployer[bot]", "id": 2, "type": "Bot"},
             "repository": {"full_name": "shop/api"}}
            """;

    private static final String PRINTED = """
            [{"attempt": 2, "conclusion": "success", "createdAt": "2026-03-11T13:30:00Z", "databaseId": 900,
              "displayTitle": "Raise the pool size", "event": "push", "headBranch": "main", "headSha": "f6a5c19a",
              "name": "Deploy production", "number": 54, "startedAt": "2026-03-11T13:38:02Z", "status": "completed",
              "updatedAt": "2026-03-11T13:46:41Z", "url": "https://github.com/shop/api/actions/runs/900",
              "workflowDatabaseId": 68, "workflowName": "Deploy production"},
             {"attempt": 1, "conclusion": "", "createdAt": "2026-03-11T14:00:00Z", "databaseId": 901,
              "displayTitle": "CI", "event": "push", "headBranch": "main", "headSha": "f6a5c19b", "number": 9,
              "startedAt": "2026-03-11T14:00:01Z", "status": "in_progress", "updatedAt": "2026-03-11T14:00:05Z",
              "url": "https://github.com/shop/api/actions/runs/901", "workflowDatabaseId": 69, "workflowName": "CI"}]
            """;

    @Test
    void aRunThatDeploysHasABeginningAndAnEnd() {
        List<TimelineEvent> events = read(RUN).events();
        assertThat(events)
                .extracting(e -> e.getId() + " " + e.getKind() + " "
                        + e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getText())
                .containsExactly(
                        "github:run:900:2 DEPLOYMENT_STARTED 2026-03-11T13:38:02Z"
                                + " Deploy production #54 on main started: Raise the pool size",
                        "github:run:900:2:completed DEPLOYMENT_FINISHED 2026-03-11T13:46:41Z"
                                + " Deploy production #54 on main succeeded: Raise the pool size");
        assertThat(events.get(0).getAttributes())
                .containsEntry("sha", "f6a5c19a")
                .containsEntry("ref", "main")
                .containsEntry("event", "push")
                .containsEntry("workflow", "Deploy production")
                .containsEntry("attempt", "2")
                .containsEntry("repository", "shop/api");
        assertThat(events.get(0).getLink()).hasToString("Optional[https://github.com/shop/api/actions/runs/900]");
        assertThat(events.get(0).getActor()).hasValueSatisfying(actor -> {
            assertThat(actor.getName()).isEqualTo("deployer[bot]");
            assertThat(actor.getType()).isEqualTo(ActorType.BOT);
        });
    }

    @Test
    void theCommandLineTellsOfTheSameRuns() {
        assertThat(recognised(PRINTED)).isTrue();
        List<TimelineEvent> printed = read(PRINTED).events();
        List<TimelineEvent> rest = read(RUN).events();
        assertThat(printed).hasSize(3);
        for (int i = 0; i < 2; i++) {
            assertThat(printed.get(i).getId()).isEqualTo(rest.get(i).getId());
            assertThat(printed.get(i).getText()).isEqualTo(rest.get(i).getText());
            assertThat(printed.get(i).getOccurredAt()).isEqualTo(rest.get(i).getOccurredAt());
            assertThat(printed.get(i).getLink()).isEqualTo(rest.get(i).getLink());
        }
        assertThat(printed.get(2).getKind()).isEqualTo(EventKind.OTHER);
        assertThat(printed.get(2).getText()).isEqualTo("CI #9 on main is in progress");
        assertThat(printed.get(2).getEndedAt()).isEmpty();
    }

    @Test
    void aWebhookTellsOfTheSameRun() {
        String message = "{\"action\":\"completed\",\"workflow_run\":"
                + RUN.replace("\"name\": \"Deploy production\"", "\"name\": \"\"")
                + ",\"workflow\":{\"name\":\"Deploy production\"},\"repository\":{\"full_name\":\"shop/api\"}}";
        assertThat(recognised(message)).isTrue();
        assertThat(read(message).events())
                .extracting(e -> e.getId() + " " + e.getText())
                .containsExactlyElementsOf(read(RUN).events().stream()
                        .map(e -> e.getId() + " " + e.getText())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "success, DEPLOYMENT_FINISHED, succeeded",
        "failure, DEPLOYMENT_FAILED, failed",
        "timed_out, DEPLOYMENT_FAILED, timed out",
        "startup_failure, DEPLOYMENT_FAILED, could not start",
        "cancelled, STATUS_CHANGE, was cancelled",
        "stale, STATUS_CHANGE, went stale",
        "neutral, STATUS_CHANGE, ended",
        "of_a_later_year, STATUS_CHANGE, ended of a later year"
    })
    void mapsTheWaysToEnd(String conclusion, String kind, String words) {
        TimelineEvent end = read(RUN.replace("\"success\"", "\"" + conclusion + "\""))
                .events()
                .get(1);
        assertThat(end.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(end.getText()).isEqualTo("Deploy production #54 on main " + words + ": Raise the pool size");
        assertThat(end.getAttributes()).containsEntry("conclusion", conclusion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipped", "action_required"})
    void whatNeverRanHasNoBeginning(String conclusion) {
        TimelineEvent event =
                read(RUN.replace("\"success\"", "\"" + conclusion + "\"")).only();
        assertThat(event.getId()).hasToString("github:run:900:2:completed");
        assertThat(event.getKind()).isEqualTo(EventKind.STATUS_CHANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "queued, STATUS_CHANGE, github:run:900:2:waiting",
        "waiting, STATUS_CHANGE, github:run:900:2:waiting",
        "in_progress, DEPLOYMENT_STARTED, github:run:900:2"
    })
    void aRunThatIsNotOverHasNoEnd(String status, String kind, String id) {
        String run = RUN.replace("\"success\"", "null").replace("completed", status);
        TimelineEvent event = read(run).only();
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(event.getId()).hasToString(id);
    }

    @Test
    void aRunThatDeploysNothingIsOneEvent() {
        TimelineEvent event = read(RUN.replace("Deploy production", "Tests").replace("deploy.yml", "ci.yml"))
                .only();
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
        assertThat(event.getId()).hasToString("github:run:900:2");
        assertThat(event.getEndedAt().flatMap(EventTime::getEarliest)).contains(Instant.parse("2026-03-11T13:46:41Z"));
        assertThat(event.getText()).isEqualTo("Tests #54 on main succeeded: Raise the pool size");
    }

    @ParameterizedTest
    @CsvSource({"deployment, DEPLOYMENT_STARTED", "release, DEPLOYMENT_STARTED", "pull_request, OTHER"})
    void whatStartsARunTellsWhatItIsFor(String trigger, String kind) {
        String run = RUN.replace("Deploy production", "Main").replace("deploy.yml", "main.yml");
        assertThat(read(run.replace("\"push\"", "\"" + trigger + "\""))
                        .events()
                        .get(0)
                        .getKind())
                .isEqualTo(EventKind.of(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Rollback production\"", "\"Roll back\""})
    void aRollbackIsOne(String name) {
        TimelineEvent start =
                read(RUN.replace("\"Deploy production\"", name)).events().get(0);
        assertThat(start.getKind()).isEqualTo(EventKind.ROLLBACK);
        assertThat(start.getAttributes()).containsEntry("rollback", "true");
    }

    @Test
    void aPageThatIsNotTheLastIsIncomplete() {
        Reading reading = read("{\"total_count\":3,\"workflow_runs\":[" + RUN + "]}");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.incomplete /total_count");
        assertThat(read("{\"total_count\":1,\"workflow_runs\":[" + RUN + "]}").problems)
                .isEmpty();
        assertThat(read("[{\"total_count\":2,\"workflow_runs\":[" + RUN + "]}]").problems)
                .isEmpty();
    }

    @Test
    void oldRecordsBeginWhenTheyWereCreated() {
        String run =
                RUN.replace("\"run_started_at\": \"2026-03-11T13:38:02Z\",", "").replace("\"run_attempt\": 2,", "");
        assertThat(read(run).events().get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T13:30:00Z"));
        assertThat(read(run).events().get(0).getId()).hasToString("github:run:900:1");
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading = read("{\"workflow_runs\":[7,{},{\"id\":1},{\"id\":2,\"status\":\"completed\"},"
                + RUN.replace("2026-03-11T13:46:41Z", "later") + ","
                + RUN.replace("2026-03-11T13:38:02Z", "0001-01-01T00:00:00Z") + "]}");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /workflow_runs/0",
                        "source.bad-row /workflow_runs/1",
                        "source.bad-row /workflow_runs/2",
                        "source.no-time /workflow_runs/3",
                        "source.bad-time /workflow_runs/5");
        assertThat(reading.only().getId()).hasToString("github:run:900:2");
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-time /workflow_runs/4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total_count\":0,\"jobs\":[]}",
                "{\"id\":1,\"run_id\":2,\"head_sha\":\"a\",\"head_branch\":\"main\",\"status\":\"completed\"}",
                "{\"action\":\"created\",\"deployment\":{\"id\":1},\"workflow_run\":{\"id\":1,\"head_branch\":\"m\","
                        + "\"head_sha\":\"a\"}}",
                "{\"check_suite\":{\"id\":1,\"head_branch\":\"m\",\"head_sha\":\"a\"}}"
            })
    void otherThingsThatRunAreNotRecognised(String json) {
        assertThat(recognised(json)).isFalse();
    }

    private static boolean recognised(String json) {
        return new RunsFormat().recognises(JsonShape.of(json));
    }

    private static Reading read(String json) {
        return Reading.of(new RunsFormat(), json);
    }
}
