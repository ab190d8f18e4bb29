package dev.postmortem.sources.victorops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.RecordFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VictorOpsIncidentsTest {
    private static final RecordFormat FORMAT = new RecordFormat(new IncidentKind());

    private static final String INCIDENT = """
            {"alertCount":2,"currentPhase":"RESOLVED","entityDisplayName":"Disk full","entityId":"disk/db-1",
            "entityState":"CRITICAL","host":"db-1","service":"orders","incidentNumber":"281",
            "startTime":"2026-03-01T10:00:00Z","lastAlertTime":"2026-03-01T10:20:00Z","pagedTeams":["dba"],
            "pagedUsers":["zoe","kim"],"pagedPolicies":[{"policy":{"name":"Ops"},"team":null}],"transitions":[
            {"name":"triggered","at":"2026-03-01T10:00:00Z","manually":false,"alertId":"a1"},
            {"name":"acked","at":"2026-03-01T10:05:00Z","by":"zoe","message":"on it","manually":true},
            {"name":"resolved","at":"2026-03-01T10:40:00Z","by":"Recovery policy","manually":false},
            {"name":"dreamed","at":"2026-03-01T10:50:00Z"}]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"incidents\":[%s]}",
                "{\"offset\":0,\"limit\":100,\"total\":1,\"incidents\":[%s]}",
                "{\"incident\":%s}",
                "[%s]",
                "%s"
            })
    void anIncidentTellsItsBeginningAndItsTransitions(String envelope) {
        String json = envelope.formatted(INCIDENT);
        assertThat(FORMAT.recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(FORMAT, json);
        assertThat(reading.problems).isEmpty();
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z ALERT_FIRED Incident triggered: [#281] Disk full",
                        "2026-03-01T10:00:00Z ALERT_FIRED Incident triggered: [#281] Disk full",
                        "2026-03-01T10:05:00Z ACKNOWLEDGED Incident acked: [#281] Disk full: on it",
                        "2026-03-01T10:40:00Z ALERT_RESOLVED Incident resolved: [#281] Disk full",
                        "2026-03-01T10:50:00Z OTHER Incident dreamed: [#281] Disk full");
        List<TimelineEvent> events = reading.events();
        assertThat(events.get(0).getCorrelationKeys())
                .isEqualTo(events.get(1).getCorrelationKeys())
                .containsExactly(CorrelationKey.of("victorops:281:fired"));
        assertThat(events.get(0).getId()).hasToString("victorops:281:started");
        assertThat(events.get(2).getId()).hasToString("victorops:281:acked:2026-03-01T10:05:00Z");
        assertThat(events.get(2).getActor().orElseThrow().getType()).isEqualTo(ActorType.HUMAN);
        assertThat(events.get(3).getActor().orElseThrow().getType()).isEqualTo(ActorType.SYSTEM);
        assertThat(events.get(0).getAffectedServices()).containsExactly("orders");
        assertThat(events.get(0).getAttributes())
                .containsEntry("pagedUsers", "zoe, kim")
                .containsEntry("host", "db-1");
    }

    @Test
    void badRowsAreNamedAndTheOthersStand() {
        String json = """
                {"incidents":[{"incidentNumber":"1","entityId":"e","startTime":null,"currentPhase":"ACKED","transitions":[
                {"name":"acked","at":"2026-03-01T10:05:00Z"},{"name":"resolved","at":1772359325500},null]},
                {"incidentNumber":"2","entityId":"e","startTime":"2026-03-01T10:00:00Z","currentPhase":"RESOLVED"},8]}""";
        Reading reading = Reading.of(FORMAT, json);
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.bad-time", "source.bad-row", "source.bad-row");
        assertThat(reading.problems)
                .extracting(SourceProblem::getMessage)
                .containsExactly("the incident is resolved, but nothing says when");
    }

    @Test
    void aReportThatHasMoreSaysSo() {
        String json = "{\"offset\":20,\"limit\":1,\"total\":25,\"incidents\":[" + INCIDENT + "]}";
        assertThat(Reading.of(FORMAT, json).problems)
                .extracting(SourceProblem::getId)
                .containsExactly("source.incomplete");
        assertThat(Reading.of(FORMAT, json.replace("25", "21")).problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"incidents\":[{\"incident_number\":1,\"id\":\"P\"}]}",
                "{\"incidentNumber\":1}",
                "{\"entityId\":\"e\",\"message\":\"x\"}"
            })
    void whatOthersWriteIsNotRecognised(String json) {
        assertThat(FORMAT.recognises(JsonShape.of(json))).isFalse();
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
