package dev.postmortem.sources.incidentio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentIoWebhookTest {
    private static final WebhookFormat FORMAT = new WebhookFormat();

    private static final String INCIDENT = """
            {"id":"01H","reference":"INC-7","name":"Checkout is slow","created_at":"2026-03-01T10:00:00Z",
            "updated_at":"2026-03-01T10:30:00Z","incident_status":{"name":"Fixing","category":"live"}}""";

    private static String message(String type, String about) {
        return "{\"event_type\":\"" + type + "\",\"" + type + "\":" + about + "}";
    }

    @Test
    void aDeclarationIsTheSameEventAsInTheApi() {
        String json = message("public_incident.incident_created_v2", INCIDENT);
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(FORMAT, json).only();
        TimelineEvent ofApi = Reading.of(ApiRecords.incidents(), "{\"incidents\":[" + INCIDENT + "]}")
                .only();
        assertThat(event.getId()).isEqualTo(ofApi.getId());
        assertThat(event.getText()).isEqualTo(ofApi.getText());
    }

    @Test
    void aChangeOfStatusHasTheTimeOfTheLastChange() {
        String json = message(
                "public_incident.incident_status_updated_v2",
                "{\"incident\":" + INCIDENT
                        + ",\"new_status\":{\"name\":\"Fixing\"},\"previous_status\":{\"name\":\"Investigating\"}}");
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(FORMAT, json).only();
        assertThat(event.getKind()).hasToString("STATUS_CHANGE");
        assertThat(event.getText()).isEqualTo("Status: Fixing (was Investigating): [INC-7] Checkout is slow");
        assertThat(event.getId()).hasToString("incidentio:incident:01H:status:Fixing:2026-03-01T10:30:00Z");
    }

    @Test
    void otherMessagesKeepTheirWords() {
        TimelineEvent event = Reading.of(FORMAT, message("public_incident.incident_updated_v2", INCIDENT))
                .only();
        assertThat(event.getText()).isEqualTo("Incident updated: [INC-7] Checkout is slow");
        assertThat(event.getKind()).hasToString("OTHER");
        String action = "{\"id\":\"A\",\"description\":\"Roll back\",\"created_at\":\"2026-03-01T10:10:00Z\"}";
        assertThat(Reading.of(FORMAT, message("public_incident.action_updated_v1", action))
                        .only()
                        .getText())
                .isEqualTo("Action created: Roll back");
        String alert = "{\"id\":\"L\",\"title\":\"Disk full\",\"created_at\":\"2026-03-01T10:10:00Z\"}";
        assertThat(Reading.of(FORMAT, message("public_alert.alert_created_v1", alert))
                        .only()
                        .getKind())
                .hasToString("ALERT_FIRED");
        assertThat(Reading.of(FORMAT, message("public_incident.follow_up_created_v1", action)).ignored)
                .containsExactly("follow-up");
    }

    @Test
    void whatIsPrivateHasOnlyAnIdAndSaysWhatToDo() {
        String json = message("private_incident.incident_created_v2", "{\"id\":\"01H\"}");
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        SourceProblem problem = Reading.of(FORMAT, json).broken.get(0);
        assertThat(problem.getId()).isEqualTo("source.no-time");
        assertThat(problem.getRemedy()).contains("may read private incidents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event_type\":\"public_incident.incident_created_v2\"}",
                "{\"event_type\":7,\"7\":{}}",
                "{\"event_type\":\"public_incident.incident_status_updated_v2\","
                        + "\"public_incident.incident_status_updated_v2\":{\"incident\":[]}}",
                "{}",
                "[7]"
            })
    void aMessageWithoutContentIsABrokenRow(String json) {
        assertThat(Reading.of(FORMAT, json).broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.bad-row");
    }
}
