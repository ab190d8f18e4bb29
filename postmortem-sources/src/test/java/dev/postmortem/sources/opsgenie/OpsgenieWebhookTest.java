package dev.postmortem.sources.opsgenie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsgenieWebhookTest {
    private static final WebhookFormat FORMAT = new WebhookFormat();

    private static final String GROUP = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0bd822cd15d6c15b0f00a0";

    private static String message(String action, String more) {
        return """
                {"source":{"name":"","type":"web"},"alert":{"updatedAt":1772359325500000001,"tags":["db","eu"],
                "message":"Checkout is slow","username":"zoe@example.org","alertId":"a-1","alias":"%s","tinyId":"23",
                "createdAt":1772359200123,"userId":"u-1","entity":"checkout","teams":["t-1"]%s},"action":"%s",
                "integrationId":"i-1","integrationName":"Archive"}""".formatted(GROUP, more, action);
    }

    @Test
    void aCreationHasTheTimeInMillisecondsAndTheKeysOfTheMonitor() {
        String json = message("Create", ",\"priority\":\"P2\",\"details\":{\"region\":\"eu-1\"}");
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(FORMAT, json).only();
        assertThat(event.getId()).isEqualTo(EventId.of("opsgenie:alert:a-1:created"));
        assertThat(event.getKind()).hasToString("ALERT_FIRED");
        assertThat(event.getText()).isEqualTo("Alert created: [#23] Checkout is slow");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:00:00.123Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
        assertThat(event.getCorrelationKeys())
                .containsExactly(
                        CorrelationKey.of("opsgenie:a-1:fired"), CorrelationKey.of("group:" + GROUP + ":fired"));
        assertThat(event.getAttributes())
                .containsEntry("priority", "P2")
                .containsEntry("tags", "db, eu")
                .containsEntry("details.region", "eu-1")
                .containsEntry("integration", "Archive")
                .containsEntry("via", "web");
    }

    @ParameterizedTest
    @CsvSource({
        "Acknowledge, ACKNOWLEDGED, Alert acknowledged",
        "UnAcknowledge, UNACKNOWLEDGED, Alert unacknowledged",
        "AddRecipient, NOTIFIED, Alert: add recipient",
        "AssignOwnership, ASSIGNED, Alert: assign ownership",
        "TakeOwnership, ASSIGNED, Alert: take ownership",
        "EscalateNext, ESCALATED, Alert: escalate next",
        "UpdatePriority, SEVERITY_CHANGE, Alert: update priority",
        "Snooze, STATUS_CHANGE, Alert snoozed",
        "Delete, STATUS_CHANGE, Alert deleted",
        "AddTags, OTHER, AddTags",
        "Restart DB, OTHER, Restart DB",
        "'', OTHER, Alert changed"
    })
    void anyOtherActionHasTheTimeInNanoseconds(String action, String kind, String done) {
        TimelineEvent event = Reading.of(FORMAT, message(action, "")).only();
        assertThat(event.getKind()).hasToString(kind);
        assertThat(event.getText()).isEqualTo(done + ": [#23] Checkout is slow");
        assertThat(event.getId())
                .isEqualTo(EventId.of("opsgenie:alert:a-1:" + action + ":2026-03-01T10:02:05.500000001Z"));
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:02:05.500000001Z"));
        assertThat(event.getActor()).hasValueSatisfying(who -> {
            assertThat(who.getName()).isEqualTo("zoe@example.org");
            assertThat(who.getType()).isEqualTo(ActorType.HUMAN);
        });
        assertThat(event.getCorrelationKeys()).isEmpty();
    }

    @Test
    void aClosedAlertSharesItsKeysAndANoteItsText() {
        assertThat(Reading.of(FORMAT, message("Close", "")).only().getCorrelationKeys())
                .containsExactly(
                        CorrelationKey.of("opsgenie:a-1:resolved"), CorrelationKey.of("group:" + GROUP + ":resolved"));
        TimelineEvent note = Reading.of(FORMAT, message("AddNote", ",\"note\":\"rolled back\""))
                .only();
        assertThat(note.getKind()).hasToString("NOTE");
        assertThat(note.getText()).isEqualTo("Note added: [#23] Checkout is slow: rolled back");
    }

    @Test
    void anEscalationHasNoTimeAndSaysWhereItIs() {
        String json = """
                {"escalationId":"e-1","integrationName":"Archive","escalationNotify":{"name":"zoe@example.org"},
                "escalationName":"night","alert":{"alertId":"a-1"},"escalationTime":0,"action":"Escalate"}""";
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        SourceProblem problem = Reading.of(FORMAT, json).broken.get(0);
        assertThat(problem.getId()).isEqualTo("source.no-time");
        assertThat(problem.getMessage()).contains("\"Escalate\"");
        assertThat(problem.getRemedy()).contains("GET /v2/alerts/a-1/logs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1772359325500",
                "null",
                "\"yesterday\"",
                "{}",
                "-1",
                "0",
                "1e999",
                "99999999999999999999999999999999999999999999"
            })
    void aTimeThatIsNoneIsABrokenRow(String time) {
        String json = message("Close", "").replace("1772359325500000001", time);
        assertThat(Reading.of(FORMAT, json).broken)
                .extracting(SourceProblem::getId)
                .allMatch(id -> id.equals("source.bad-time") || id.equals("source.no-time"))
                .hasSize(1);
    }

    @Test
    void numbersAsTextAndTimesAsIsoAreRead() {
        String text = message("Close", "").replace("1772359325500000001", "\"1772359325500000001\"");
        assertThat(Reading.of(FORMAT, text).only().getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-01T10:02:05.500000001Z"));
        String iso = message("Create", "").replace("1772359200123", "\"2026-03-01T11:00:00+01:00\"");
        assertThat(Reading.of(FORMAT, iso).only().getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void aLogOfDeliveriesIsReadRowByRow() {
        String json = "[" + message("Create", "").replace("\n", "") + ",7,{},{\"action\":\"Close\",\"alert\":null},"
                + message("Close", "") + "]";
        Reading reading = Reading.of(FORMAT, json);
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.broken)
                .extracting(problem -> problem.getPointer().orElse(""))
                .containsExactly("/1", "/2", "/3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alert\":{\"alertId\":\"1\"},\"level\":\"info\"}",
                "{\"alert\":{\"id\":\"1\",\"alias\":\"x\"},\"action\":\"Create\"}",
                "{\"action\":\"created\",\"alert\":{\"number\":1}}"
            })
    void whatOthersWriteIsNotRecognised(String json) {
        assertThat(FORMAT.recognises(JsonShape.of(json))).isFalse();
    }
}
