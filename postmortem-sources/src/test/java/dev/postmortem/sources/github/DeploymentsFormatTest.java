package dev.postmortem.sources.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentsFormatTest {
    private static final String API = "https://api.github.com/repos/shop/api/deployments/";

    @Test
    void aDeploymentIsABeginning() {
        TimelineEvent event =
                read("[" + deployment("\"description\":\"Faster\"") + "]").only();
        assertThat(event.getId()).isEqualTo(EventId.of("github:deployment:7"));
        assertThat(event.getKind()).isEqualTo(EventKind.DEPLOYMENT_STARTED);
        assertThat(event.getText()).isEqualTo("Deployment of v2 to production: Faster");
        assertThat(event.getAttributes())
                .containsEntry("environment", "production")
                .containsEntry("ref", "v2")
                .containsEntry("sha", "abc")
                .containsEntry("repository", "shop/api");
    }

    @Test
    void answersOfTheGraphQlApiAreReadLikeThoseOfTheRestApi() {
        String answer = "{\"data\":{\"repository\":{\"nameWithOwner\":\"shop/api\",\"deployments\":{\"pageInfo\":"
                + "{\"hasNextPage\":true},\"nodes\":[{\"databaseId\":7,\"createdAt\":\"2026-03-11T14:00:00Z\","
                + "\"environment\":\"production\",\"ref\":{\"name\":\"v2\"},\"commit\":{\"abbreviatedOid\":\"abc\"},"
                + "\"creator\":{\"login\":\"mara\"},\"description\":null,\"state\":\"ACTIVE\",\"latestStatus\":"
                + "{\"state\":\"IN_PROGRESS\",\"createdAt\":\"2026-03-11T14:01:00Z\",\"logUrl\":\"https://ci.example.com/1\"}},"
                + "{\"createdAt\":\"2026-03-11T15:00:00Z\",\"ref\":null,\"latestStatus\":{\"state\":\"SUCCESS\"}},"
                + "{\"databaseId\":9,\"createdAt\":\"2026-03-11T16:00:00Z\",\"latestStatus\":null}]}}}}";
        assertThat(new DeploymentsFormat().recognises(JsonShape.of(answer))).isTrue();
        Reading reading = read(answer);
        assertThat(reading.events())
                .extracting(e -> e.getId() + " " + e.getText())
                .containsExactly(
                        "github:deployment:7 Deployment of v2 to production",
                        "github:deployment-status:file.json#/data/repository/deployments/nodes/0/latestStatus"
                                + " Deployment of v2 to production is in progress",
                        "github:deployment:file.json#/data/repository/deployments/nodes/1"
                                + " Deployment of an unnamed version to an unnamed environment",
                        "github:deployment:9 Deployment of an unnamed version to an unnamed environment");
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("repository", "shop/api")
                .containsEntry("sha", "abc");
        assertThat(reading.events().get(1).getLink()).hasToString("Optional[https://ci.example.com/1]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /data/repository/deployments/nodes/1/latestStatus");
        assertThat(reading.problems).extracting(p -> p.getId()).containsExactly("source.incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "success, DEPLOYMENT_FINISHED",
        "failure, DEPLOYMENT_FAILED",
        "error, DEPLOYMENT_FAILED",
        "inactive, STATUS_CHANGE",
        "in_progress, STATUS_CHANGE",
        "queued, STATUS_CHANGE",
        "pending, STATUS_CHANGE",
        "of_a_later_year, STATUS_CHANGE"
    })
    void mapsTheStatesOfAStatus(String state, String kind) {
        TimelineEvent event = read("[" + status(state) + "]").only();
        assertThat(event.getId()).isEqualTo(EventId.of("github:deployment-status:9"));
        assertThat(event.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(event.getAttributes()).containsEntry("state", state).containsEntry("deployment", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"task\":\"deploy:rollback\"",
                "\"task\":\"rollback\"",
                "\"description\":\"Rollback to v1 (INC-1)\"",
                "\"description\":\"Rolling back the release\"",
                "\"description\":\"Automatic roll-back to v1\"",
                "\"payload\":{\"rollback\":true}",
                "\"payload\":{\"action\":\"rollback\"}",
                "\"payload\":\"{\\\"type\\\":\\\"rollback\\\"}\""
            })
    void aRollbackIsToldByTaskDescriptionOrPayload(String sign) {
        TimelineEvent event = read("[" + deployment(sign) + "]").only();
        assertThat(event.getKind()).isEqualTo(EventKind.ROLLBACK);
        assertThat(event.getText()).startsWith("Rollback to v2 in production");
        assertThat(event.getAttributes()).containsEntry("rollback", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"description\":\"Enable automatic rollback\"",
                "\"description\":\"Payroll backend v2\"",
                "\"task\":\"scrollback\"",
                "\"payload\":{\"rollback\":false}",
                "\"payload\":{\"rollback_on_failure\":true}",
                "\"payload\":\"not {json\"",
                "\"payload\":null"
            })
    void wordsAboutRollbacksAreNotRollbacks(String text) {
        assertThat(read("[" + deployment(text) + "]").only().getKind()).isEqualTo(EventKind.DEPLOYMENT_STARTED);
    }

    @Test
    void aPayloadIsATextOrAnObjectAndStaysWithTheDeployment() {
        String statuses = ",\"statuses\":[" + status("success") + "]";
        List<TimelineEvent> object = read("[" + deployment("\"payload\":{\"to\":\"v2\"}" + statuses) + "]")
                .events();
        assertThat(object.get(0).getAttributes()).containsEntry("payload", "{\"to\":\"v2\"}");
        assertThat(object.get(1).getAttributes()).doesNotContainKey("payload");
        assertThat(read("[" + deployment("\"payload\":\"CHG-1\"") + "]").only().getAttributes())
                .containsEntry("payload", "CHG-1");
        assertThat(read("[" + deployment("\"payload\":{}") + "]").only().getAttributes())
                .doesNotContainKey("payload");
    }

    @Test
    void statusesInsideADeploymentKnowIt() {
        String json =
                deployment("\"task\":\"rollback\",\"statuses\":[" + status("success") + "," + status("failure") + "]");
        Reading reading = read("[" + json + "]");
        assertThat(reading.rows).hasSize(3);
        TimelineEvent success = reading.events().get(1);
        assertThat(success.getKind()).isEqualTo(EventKind.DEPLOYMENT_FINISHED);
        assertThat(success.getAttributes()).containsEntry("rollback", "true").containsEntry("ref", "v2");
        assertThat(success.getText()).isEqualTo("Rollback to v2 in production succeeded: done");
        assertThat(success.getSource().getPointer()).contains("/0/statuses/0");
        assertThat(reading.events().get(2).getKind()).isEqualTo(EventKind.DEPLOYMENT_FAILED);
    }

    @Test
    void aWrapperBringsStatusesAndTheirDeploymentTogether() {
        Reading reading =
                read("{\"statuses\":[" + status("success") + "],\"deployments\":[" + deployment("\"a\":1") + "]}");
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .containsExactly("Deployment of v2 to production", "Deployment of v2 to production succeeded: done");
    }

    @Test
    void aWebhookAboutADeploymentIsThatDeployment() {
        assertThat(read("{\"action\":\"created\",\"deployment\":" + deployment("\"a\":1") + "}")
                        .only()
                        .getId())
                .isEqualTo(EventId.of("github:deployment:7"));
    }

    @Test
    void aWebhookAboutAStatusTellsOfItsDeploymentToo() {
        Reading reading = read(message(deployment("\"a\":1")));
        assertThat(reading.rows).hasSize(1);
        assertThat(reading.events())
                .extracting(e -> e.getId().toString())
                .containsExactly("github:deployment:7", "github:deployment-status:9");
    }

    @Test
    void aWebhookAboutAStatusSurvivesABrokenDeployment() {
        for (String deployment : new String[] {"null", "3", "{\"id\":7,\"ref\":\"v2\",\"created_at\":\"never\"}"}) {
            Reading reading = read(message(deployment));
            assertThat(reading.only().getId()).isEqualTo(EventId.of("github:deployment-status:9"));
        }
    }

    @Test
    void idsKeepAllTheirDigits() {
        String huge = "92233720368547758079223372036854775807";
        assertThat(read("[{\"id\":" + huge + ",\"ref\":\"v2\",\"created_at\":\"2026-03-11T13:38:02Z\"}]")
                        .only()
                        .getId())
                .isEqualTo(EventId.of("github:deployment:" + huge));
    }

    @ParameterizedTest
    @CsvSource({"User, HUMAN", "Bot, BOT", "Organization, UNKNOWN"})
    void tellsPeopleFromBots(String type, ActorType expected) {
        String creator = "\"creator\":{\"login\":\"mara\",\"id\":1,\"type\":\"" + type + "\"}";
        assertThat(read("[" + deployment(creator) + "]").only().getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getType()).isEqualTo(expected));
    }

    @Test
    void brokenRowsDoNotHideTheOthers() {
        Reading reading =
                read("[1,{},{\"id\":1},{\"id\":2,\"ref\":\"v\"},{\"id\":3,\"ref\":\"v\",\"created_at\":\"x\"},"
                        + deployment(
                                "\"statuses\":[\"x\",{\"id\":1},{\"state\":\"success\",\"created_at\":\"0001-01-01T00:00:00Z\"}]")
                        + "]");
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.bad-row /0",
                        "source.bad-row /1",
                        "source.bad-row /2",
                        "source.no-time /3",
                        "source.bad-time /4",
                        "source.bad-row /5/statuses/0",
                        "source.no-time /5/statuses/1",
                        "source.bad-time /5/statuses/2");
        assertThat(reading.events()).hasSize(1);
    }

    @Test
    void theLinkOfAStatusIsTheFirstThatMayBeFollowed() {
        String status = "{\"id\":9,\"state\":\"success\",\"created_at\":\"2026-03-11T13:46:41Z\","
                + "\"target_url\":\"javascript:alert(1)\",\"log_url\":\"\",\"environment_url\":\"https://shop.example\"}";
        assertThat(read("[" + status + "]").only().getLink())
                .hasValueSatisfying(link -> assertThat(link).hasToString("https://shop.example"));
    }

    private static String deployment(String members) {
        return "{\"url\":\"" + API + "7\",\"id\":7,\"sha\":\"abc\",\"ref\":\"v2\",\"environment\":\"production\","
                + "\"created_at\":\"2026-03-11T13:38:02Z\"," + members + "}";
    }

    private static String status(String state) {
        return "{\"id\":9,\"state\":\"" + state + "\",\"description\":\"done\",\"created_at\":\"2026-03-11T13:46:41Z\","
                + "\"deployment_url\":\"" + API + "7\"}";
    }

    private static String message(String deployment) {
        return "{\"action\":\"created\",\"deployment_status\":" + status("success") + ",\"deployment\":" + deployment
                + "}";
    }

    private static Reading read(String json) {
        return Reading.of(new DeploymentsFormat(), json);
    }
}
