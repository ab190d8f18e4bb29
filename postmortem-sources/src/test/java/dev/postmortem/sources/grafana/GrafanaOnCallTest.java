package dev.postmortem.sources.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaOnCallTest {
    private static final JsonFormat GROUPS = GrafanaRecords.alertGroups();
    private static final JsonFormat WEBHOOKS = GrafanaRecords.oncallWebhooks();

    private static final String GROUP = """
            {"id":"I68","integration_id":"C1","route_id":"R1","alerts_count":1,"state":"resolved",
            "created_at":"2026-03-01T10:00:00.430444Z","resolved_at":"2026-03-01T11:00:00Z",
            "acknowledged_at":"2026-03-01T10:05:00Z","acknowledged_by":"U1","resolved_by":null,"title":"Memory",
            "permalinks":{"slack":null,"web":"https://grafana.example.org/a/grafana-oncall-app/alert-groups/I68"},
            "silenced_at":null,"last_alert":{"id":"A","payload":{"fingerprint":"fp","startsAt":"2026-03-01T09:59:00Z"}}}""";

    private static String message(String type, String time) {
        return """
                {"event":{"type":"%s","time":%s},"user":{"id":"U1","username":"zoe","email":"zoe@example.org"},
                "alert_group":%s,"alert_group_id":"I68","alert_payload":{"groupKey":"g","alerts":[{"fingerprint":"fp",
                "startsAt":"2026-03-01T09:59:00Z"},{"fingerprint":"x","startsAt":"never"}]},
                "integration":{"id":"C1","type":"alertmanager","name":"Prod"},"notified_users":[{"username":"kim"}],
                "users_to_be_notified":[],"responses":{}}""".formatted(type, time, GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"next\":null,\"results\":[%s],\"current_page_number\":1}", "[%s]", "%s"})
    void aGroupTellsWhatBecameOfIt(String envelope) {
        String json = envelope.formatted(GROUP);
        assertThat(GROUPS.recognises(JsonShape.of(json))).isTrue();
        List<TimelineEvent> events = Reading.of(GROUPS, json).events();
        assertThat(events)
                .extracting(e -> e.getId() + " " + e.getKind() + " " + e.getText())
                .containsExactly(
                        "grafana:oncall:I68:created ALERT_FIRED Alert group created: Memory",
                        "grafana:oncall:I68:acknowledge:2026-03-01T10:05:00Z ACKNOWLEDGED Alert group acknowledged: Memory",
                        "grafana:oncall:I68:resolve:2026-03-01T11:00:00Z ALERT_RESOLVED Alert group resolved: Memory");
        assertThat(events.get(0).getCorrelationKeys())
                .containsExactly(CorrelationKey.of("alert:fp@2026-03-01T09:59:00Z:fired"));
        assertThat(events.get(1).getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("U1"));
        assertThat(events.get(0).getLink()).isPresent();
    }

    @Test
    void aGroupOfSeveralAlertsSharesNoKeyAndABadTimeTakesNothingElse() {
        String json = GROUP.replace("\"alerts_count\":1", "\"alerts_count\":3").replace("2026-03-01T11:00:00Z", "late");
        Reading reading = Reading.of(GROUPS, "{\"next\":\"https://x.example.org/?page=2\",\"results\":[" + json + "]}");
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.events().get(0).getCorrelationKeys()).isEmpty();
        assertThat(reading.problems)
                .extracting(SourceProblem::getId)
                .containsExactly("source.bad-time", "source.incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledge, ACKNOWLEDGED, Alert group acknowledged",
        "unacknowledge, UNACKNOWLEDGED, Alert group unacknowledged",
        "resolve, ALERT_RESOLVED, Alert group resolved",
        "unresolve, ALERT_FIRED, Alert group opened again",
        "silence, STATUS_CHANGE, Alert group silenced",
        "escalation, ESCALATED, Alert group escalated",
        "personal notification, NOTIFIED, Alert group: personal notification",
        "something new, OTHER, Alert group: something new"
    })
    void aWebhookTellsWhatWasDone(String type, String kind, String done) {
        String json = message(type, "\"2026-03-01T10:05:00+00:00\"");
        assertThat(WEBHOOKS.recognises(JsonShape.of(json))).isTrue();
        TimelineEvent event = Reading.of(WEBHOOKS, json).only();
        assertThat(event.getId()).hasToString("grafana:oncall:I68:" + type + ":2026-03-01T10:05:00Z");
        assertThat(event.getKind()).hasToString(kind);
        assertThat(event.getText()).isEqualTo(done + ": Memory");
        assertThat(event.getCorrelationKeys()).isEmpty();
        assertThat(event.getAttributes()).containsEntry("integration", "Prod").containsEntry("notified", "kim");
        assertThat(event.getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("zoe"));
    }

    @Test
    void theCreationOfAGroupNeedsNoTimeOfItsOwn() {
        TimelineEvent event =
                Reading.of(WEBHOOKS, message("alert group created", "null")).only();
        assertThat(event.getId()).hasToString("grafana:oncall:I68:created");
        assertThat(event.getOccurredAt().getEarliest().orElseThrow()).hasToString("2026-03-01T10:00:00.430444Z");
        assertThat(event.getCorrelationKeys())
                .containsExactly(CorrelationKey.of("alert:fp@2026-03-01T09:59:00Z:fired"));
        assertThat(Reading.of(WEBHOOKS, message("escalation", "null")).broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time");
        assertThat(Reading.of(WEBHOOKS, "[{\"event\":{\"type\":\"resolve\"},\"alert_group\":null},3]").broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.bad-row", "source.bad-row");
    }
}
