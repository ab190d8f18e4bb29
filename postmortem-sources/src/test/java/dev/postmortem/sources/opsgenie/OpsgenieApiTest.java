package dev.postmortem.sources.opsgenie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsgenieApiTest {
    private static final String ENTRY = """
            {"log":"Alert acknowledged via web","type":"system","owner":"zoe@example.org",
            "createdAt":"2026-03-01T10:02:05.5Z","offset":"1772359325500_1772359325500000001"}""";

    private static final String ALERT = """
            {"id":"a-1","tinyId":"23","alias":"db-down","message":"Database is down","status":"closed",
            "acknowledged":true,"isSeen":true,"tags":["db"],"count":3,"lastOccurredAt":"2026-03-01T10:01:00Z",
            "createdAt":"2026-03-01T10:00:00.123Z","updatedAt":"2026-03-01T11:00:00Z","priority":"P1",
            "responders":[{"type":"team","id":"t-1","name":"dba"}],"integration":{"id":"i","name":"Prom"},
            "report":{"ackTime":15702,"closeTime":60503,"acknowledgedBy":"zoe@example.org","closedBy":"System"}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[%s],\"took\":0.1,\"requestId\":\"r\"}",
                "{\"values\":[%s],\"count\":1}",
                "[%s]",
                "[{\"data\":[%s]}]",
                "%s"
            })
    void aLogIsReadInEveryEnvelope(String envelope) {
        String json = envelope.formatted(ENTRY);
        assertThat(ApiRecords.logs().recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(ApiRecords.logs(), json).only();
        assertThat(event.getId()).isEqualTo(EventId.of("opsgenie:log:file.json:1772359325500_1772359325500000001"));
        assertThat(event.getKind()).hasToString("ACKNOWLEDGED");
        assertThat(event.getText()).isEqualTo("Alert acknowledged via web");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:02:05.500Z"));
        assertThat(event.getActor())
                .hasValueSatisfying(who -> assertThat(who.getType()).isEqualTo(ActorType.HUMAN));
    }

    @Test
    void theAddressOfTheNextPageNamesTheAlertAndSaysThatMoreFollows() {
        String json = "{\"data\":[" + ENTRY.replace("Alert acknowledged", "Alert closed")
                + "],\"paging\":{\"next\":\"https://api.example.org/v2/alerts/a-1/logs?offset=1&order=asc\"}}";
        Reading reading = Reading.of(ApiRecords.logs(), json);
        assertThat(reading.only().getId()).isEqualTo(EventId.of("opsgenie:log:a-1:1772359325500_1772359325500000001"));
        assertThat(reading.only().getCorrelationKeys()).containsExactly(CorrelationKey.of("opsgenie:a-1:resolved"));
        assertThat(reading.problems).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.incomplete");
            assertThat(problem.getPointer()).contains("/paging/next");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Alert created via API[Default], ALERT_FIRED",
        "Created via web, ALERT_FIRED",
        "Alert unacknowledged, UNACKNOWLEDGED",
        "Closed via mobile, ALERT_RESOLVED",
        "Escalated to next, ESCALATED",
        "Assigned ownership to zoe, ASSIGNED",
        "Notified zoe via sms, NOTIFIED",
        "Sent push notification to zoe, NOTIFIED",
        "Added note [x], NOTE",
        "Snoozed until tomorrow, STATUS_CHANGE",
        "Alert priority updated, SEVERITY_CHANGE",
        "Alert property [message] updated, OTHER",
        "Viewed on [web], OTHER"
    })
    void theFirstWordsOfALogTellItsKind(String log, String kind) {
        assertThat(LogWords.kindOf(log)).hasToString(kind);
    }

    @Test
    void badRowsOfALogAreNamedAndTheOthersStand() {
        String json = "{\"data\":[" + ENTRY + ",{\"log\":\"x\",\"offset\":\"1\",\"createdAt\":null},"
                + "{\"offset\":\"2\",\"createdAt\":\"2026-03-01T10:00:00Z\"},null,"
                + "{\"log\":\"x\",\"createdAt\":1772359325500}]}";
        Reading reading = Reading.of(ApiRecords.logs(), json);
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.missing-field", "source.bad-row", "source.bad-time");
    }

    @Test
    void aNoteSaysWhoWroteWhat() {
        String json = """
                {"data":[{"note":"rolled back","owner":"zoe@example.org","createdAt":"2026-03-01T10:03:00Z","offset":"7"},
                {"note":" ","owner":"zoe@example.org","createdAt":"2026-03-01T10:04:00Z","offset":"8"}],
                "paging":{"first":"https://api.example.org/v2/alerts/a-1/notes?direction=next"},"requestId":"r"}""";
        assertThat(ApiRecords.notes().recognises(JsonShape.of(json))).isTrue();
        assertThat(ApiRecords.logs().recognises(JsonShape.of(json))).isFalse();
        Reading reading = Reading.of(ApiRecords.notes(), json);
        assertThat(reading.only().getId()).isEqualTo(EventId.of("opsgenie:note:a-1:7"));
        assertThat(reading.only().getKind()).hasToString("NOTE");
        assertThat(reading.only().getText()).isEqualTo("rolled back");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.missing-field");
        assertThat(reading.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[%s]}", "{\"data\":%s,\"took\":1}", "%s", "{\"values\":[%s]}"})
    void anAlertTellsItsBeginningAcknowledgementAndEnd(String envelope) {
        String json = envelope.formatted(ALERT);
        assertThat(ApiRecords.alerts().recognises(JsonShape.of(json))).isTrue();
        List<TimelineEvent> events = Reading.of(ApiRecords.alerts(), json).events();
        assertThat(events)
                .extracting(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getId())
                .containsExactly(
                        "2026-03-01T10:00:00.123Z ALERT_FIRED opsgenie:alert:a-1:created",
                        "2026-03-01T10:00:15.825Z ACKNOWLEDGED opsgenie:alert:a-1:acknowledged",
                        "2026-03-01T10:01:00.626Z ALERT_RESOLVED opsgenie:alert:a-1:closed");
        assertThat(events.get(2).getCorrelationKeys()).contains(CorrelationKey.of("group:db-down:resolved"));
        assertThat(events.get(2).getActor())
                .hasValueSatisfying(who -> assertThat(who.getType()).isEqualTo(ActorType.SYSTEM));
        assertThat(events.get(0).getAttributes())
                .containsEntry("responders", "dba")
                .containsEntry("count", "3")
                .containsEntry("integration", "Prom");
    }

    @Test
    void anAlertThatIsClosedNobodyKnowsWhenSaysSo() {
        Reading reading = Reading.of(ApiRecords.alerts(), ALERT.replace("\"report\"", "\"other\""));
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.problems)
                .extracting(SourceProblem::getMessage)
                .containsExactly(
                        "the alert is acknowledged, but nothing says when",
                        "the alert is closed, but nothing says when");
    }

    @Test
    void anIncidentTellsItsOpeningAndItsImpact() {
        String json = """
                {"data":[{"id":"i-1","tinyId":"3","message":"Checkout down","status":"resolved","tags":[],
                "createdAt":"2026-03-01T10:05:00Z","updatedAt":"2026-03-01T12:00:00Z","priority":"P1",
                "responders":[{"type":"team","id":"t-1"}],"impactedServices":["s-1"],"ownerTeam":"t-1",
                "impactStartDate":"2026-03-01T09:58:00Z","impactEndDate":"soon",
                "links":{"web":"https://app.example.org/incident/i-1","api":"https://api.example.org"}}]}""";
        assertThat(ApiRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        assertThat(ApiRecords.alerts().recognises(JsonShape.of(json))).isFalse();
        Reading reading = Reading.of(ApiRecords.incidents(), json);
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + e.getText())
                .containsExactly(
                        "STATUS_CHANGE Incident opened: [#3] Checkout down",
                        "IMPACT_CHANGE Impact started: [#3] Checkout down");
        assertThat(reading.events().get(0).getLink())
                .hasValueSatisfying(
                        link -> assertThat(link.toString()).isEqualTo("https://app.example.org/incident/i-1"));
        assertThat(reading.problems)
                .extracting(SourceProblem::getId)
                .containsExactly("source.bad-time", "source.no-time");
    }
}
