package dev.postmortem.sources.ilert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IlertAlertsTest {
    private static final String ENTRY = """
            {"id":91,"timestamp":"2026-03-01T10:00:05.829Z","logEntryType":"AlertReceivedLogEntry",
            "text":"Alarm von Prometheus empfangen","alertId":12,"filterTypes":["ALERT"],"vars":{"source":"Prometheus"}}""";

    private static final String ALERT = """
            {"id":12,"summary":"Disk full","details":"98 %","reportTime":"2026-03-01T10:00:00Z",
            "resolvedOn":"2026-03-01T10:40:00Z","status":"RESOLVED","priority":"HIGH","alertKey":"disk",
            "alertSource":{"id":3,"name":"Prometheus"},"escalationPolicy":{"name":"Ops"},"severity":2,
            "links":[{"text":"Runbook","href":"https://wiki.example.org/disk"}],"labels":{"region":"eu"},
            "responders":[{"user":{"id":7,"firstName":"Zoë","lastName":"Ray"},"status":"ACCEPTED",
            "acceptedAt":"2026-03-01T10:05:00Z"},{"user":{"id":8,"username":"kim"},"status":"PENDING"}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s", "{\"logEntries\":[%s]}", "[[%s]]"})
    void aLogEntryIsClassifiedByItsTypeAndNotByItsLocalisedText(String envelope) {
        String json = envelope.formatted(ENTRY);
        JsonFormat format = IlertRecords.logEntries();
        assertThat(format.recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(format, json);
        assertThat(summary(reading))
                .containsExactly("2026-03-01T10:00:05.829Z ALERT_FIRED Alarm von Prometheus empfangen");
        assertThat(reading.only().getId()).hasToString("ilert:le:91");
        assertThat(reading.only().getCorrelationKeys()).isEmpty();
        assertThat(reading.only().getAttributes())
                .containsEntry("alert", "12")
                .containsEntry("vars.source", "Prometheus");
    }

    @ParameterizedTest
    @CsvSource({
        "AlertReceivedLogEntry, '', ALERT_FIRED",
        "IncidentReceivedLogEntry, '', ALERT_FIRED",
        "HeartbeatOverdueLogEntry, '', ALERT_FIRED",
        "AlertAutoResolvedLogEntry, '', ALERT_RESOLVED",
        "AlertAssignedToScheduleLogEntry, '', ASSIGNED",
        "AlertEscalatedToLevelLogEntry, '', ESCALATED",
        "AlertCommentAddedLogEntry, '', NOTE",
        "NotificationLogEntry, '', NOTIFIED",
        "CallLogEntry, '', NOTIFIED",
        "InComServiceTransitionLogEntry, '', IMPACT_CHANGE",
        "UserResponseLogEntry, Accepted, ACKNOWLEDGED",
        "UserResponseLogEntry, RESOLVE, ALERT_RESOLVED",
        "UserResponseLogEntry, declined, STATUS_CHANGE",
        "LowPriorityCallLog, '', OTHER",
        "SomethingNewLogEntry, '', OTHER"
    })
    void everyTypeHasItsKind(String type, String variable, String kind) {
        assertThat(LogTypes.kindOf(type, List.of(variable))).hasToString(kind);
    }

    @Test
    void anEntryWithLessIsReadAndOneWithoutTimeIsNamed() {
        String json = """
                [{"id":1,"timestamp":"2026-03-01T10:00:00Z","logEntryType":"UserResponseLogEntry","alertId":12,
                "vars":{"userName":"Zoë Ray","status":"RESOLVED"}},
                {"id":2,"timestamp":null,"logEntryType":"CallLogEntry"},
                {"id":3,"timestamp":1772359325500,"logEntryType":"CallLogEntry"},null,{}]""";
        Reading reading = Reading.of(IlertRecords.logEntries(), json);
        assertThat(summary(reading)).containsExactly("2026-03-01T10:00:00Z ALERT_RESOLVED User response");
        assertThat(reading.only().getCorrelationKeys()).containsExactly(CorrelationKey.of("ilert:12:resolved"));
        assertThat(reading.only().getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("Zoë Ray"));
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.bad-time", "source.bad-row", "source.bad-row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s", "{\"alerts\":[%s]}", "{\"alert\":%s}"})
    void anAlertTellsItsReportItsRespondersAndItsEnd(String envelope) {
        String json = envelope.formatted(ALERT);
        assertThat(IlertRecords.alerts().recognises(JsonShape.of(json))).isTrue();
        assertThat(IlertRecords.webhooks().recognises(JsonShape.of(json))).isFalse();
        Reading reading = Reading.of(IlertRecords.alerts(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z ALERT_FIRED Alert fired: Disk full",
                        "2026-03-01T10:05:00Z ACKNOWLEDGED Alert accepted: Disk full",
                        "2026-03-01T10:40:00Z ALERT_RESOLVED Alert resolved: Disk full");
        assertThat(reading.problems).isEmpty();
        assertThat(reading.events())
                .extracting(event -> event.getId().toString())
                .containsExactly("ilert:alert:12:fired", "ilert:alert:12:accepted:7", "ilert:alert:12:resolved");
        assertThat(reading.events().get(1).getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("Zoë Ray"));
        assertThat(reading.events().get(2).getCorrelationKeys())
                .containsExactly(CorrelationKey.of("ilert:12:resolved"));
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("label.region", "eu")
                .containsEntry("alertKey", "disk");
        assertThat(reading.events().get(0).getLink()).isPresent();
    }

    @Test
    void whatAnAlertDoesNotSayIsNamed() {
        String open = ALERT.replace("resolvedOn", "other").replace("acceptedAt", "other");
        assertThat(Reading.of(IlertRecords.alerts(), open).problems)
                .extracting(SourceProblem::getMessage)
                .containsExactly("the alert is resolved, but nothing says when");
        assertThat(Reading.of(IlertRecords.alerts(), open.replace("RESOLVED", "ACCEPTED")).problems)
                .extracting(SourceProblem::getMessage)
                .containsExactly("the alert is accepted, but nothing says when");
        assertThat(Reading.of(IlertRecords.alerts(), ALERT.replace("2026-03-01T10:40", "tomorrow")).problems)
                .extracting(SourceProblem::getId)
                .contains("source.bad-time");
    }

    @Test
    void aWebhookGivesWhatItKnowsAndNamesWhatHasNoTime() {
        String created =
                ALERT.replace("\"status\":\"RESOLVED\"", "\"status\":\"PENDING\",\"eventType\":\"alert-created\"");
        assertThat(IlertRecords.webhooks().recognises(JsonShape.of(created))).isTrue();
        assertThat(IlertRecords.alerts().recognises(JsonShape.of(created))).isFalse();
        assertThat(Reading.of(IlertRecords.webhooks(), created).problems).isEmpty();
        String comment = created.replace("alert-created", "alert-comment-added");
        assertThat(Reading.of(IlertRecords.webhooks(), comment).problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getMessage())
                            .isEqualTo("the message says \"alert-comment-added\", but not when");
                    assertThat(problem.getRemedy()).contains("GET /api/alerts/12/log-entries");
                });
        String old = created.replace("alert-created", "incident-acknowledged").replace("responders", "others");
        Reading reading = Reading.of(IlertRecords.webhooks(), old);
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.problems).hasSize(1);
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
