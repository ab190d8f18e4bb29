package dev.postmortem.sources.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentsFormatTest {
    private static final String START = "\"id\":\"Q1\",\"incident_number\":7,\"title\":\"Disk full\","
            + "\"created_at\":\"2026-03-11T14:00:00Z\",\"html_url\":\"https://shop.example.com/incidents/Q1\","
            + "\"service\":{\"id\":\"S1\",\"summary\":\"checkout\"},\"incident_key\":\"k1\"";

    @Test
    void tellsBeginningAcknowledgementAndEnd() {
        Reading reading = read("{\"incidents\":[{" + START + ",\"status\":\"resolved\","
                + "\"acknowledgements\":[{\"at\":\"2026-03-11T14:05:00Z\",\"acknowledger\":{\"id\":\"U1\","
                + "\"type\":\"user_reference\",\"summary\":\"Mara\"}}],"
                + "\"resolved_at\":\"2026-03-11T15:00:00Z\",\"last_status_change_by\":{\"summary\":\"Jonas\"}}]}");
        assertThat(reading.events())
                .extracting(e -> e.getKind() + " " + e.getText())
                .containsExactly(
                        "ALERT_FIRED Incident triggered: [#7] Disk full",
                        "ACKNOWLEDGED Incident acknowledged: [#7] Disk full",
                        "ALERT_RESOLVED Incident resolved: [#7] Disk full");
        assertThat(reading.events().get(1).getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getType()).isEqualTo(ActorType.HUMAN));
        assertThat(reading.events().get(2).getActor().map(Actor::getName)).contains("Jonas");
        assertThat(reading.events().get(2).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T15:00:00Z"));
        assertThat(reading.events()).allSatisfy(event -> {
            assertThat(event.getAffectedServices()).containsExactly("checkout");
            assertThat(event.getLink()).hasToString("Optional[https://shop.example.com/incidents/Q1]");
            assertThat(event.getAttributes()).containsEntry("incident", "Q1");
        });
        assertThat(reading.events().get(0).getCorrelationKeys()).containsExactly(CorrelationKey.of("group:k1:fired"));
    }

    @Test
    void theBeginningIsTheFactThatTheLogEntryTells() {
        TimelineEvent event = read("{\"incident\":{" + START + ",\"first_trigger_log_entry\":{\"id\":\"R1\"}}}")
                .only();
        assertThat(event.getId()).hasToString("pagerduty:le:R1");
    }

    @Test
    void anOpenIncidentHasNoEndWhateverChangedLast() {
        String open = "{" + START + ",\"status\":\"acknowledged\",\"last_status_change_at\":\"2026-03-11T14:05:00Z\"}";
        assertThat(read(open).only().getKind()).isEqualTo(EventKind.ALERT_FIRED);
    }

    @Test
    void readsTheOlderSpelling() {
        Reading reading = read("{\"incidents\":[{\"id\":\"Q1\",\"incident_number\":7,\"status\":\"resolved\","
                + "\"created_on\":\"2014-03-11T14:00:00Z\",\"trigger_summary_data\":{\"subject\":\"Disk full\"},"
                + "\"last_status_change_on\":\"2014-03-11T15:00:00Z\",\"last_status_change_by\":null,"
                + "\"resolved_by_user\":{\"id\":\"U1\",\"name\":\"Mara\",\"email\":\"mara@example.com\"},"
                + "\"assigned_to_user\":{\"id\":\"U2\",\"name\":\"Priya\"}}],\"limit\":100}");
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .containsExactly("Incident triggered: [#7] Disk full", "Incident resolved: [#7] Disk full");
        assertThat(reading.events().get(1).getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getType()).isEqualTo(ActorType.HUMAN));
        assertThat(reading.events().get(0).getAttributes()).containsEntry("assignees", "Priya");
    }

    @Test
    void aTimeThatCannotBeReadTakesNothingFromTheOtherFacts() {
        Reading reading = read("{" + START + ",\"status\":\"resolved\",\"resolved_at\":\"yesterday\"}");
        assertThat(reading.only().getKind()).isEqualTo(EventKind.ALERT_FIRED);
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.bad-time /resolved_at");
    }

    @Test
    void anAlertWithoutATimeForItsEndSaysSo() {
        Reading reading = Reading.of(
                IncidentsFormat.alerts(),
                "{\"alerts\":[{\"id\":\"A1\",\"alert_key\":\"k1\","
                        + "\"summary\":\"Disk full\",\"status\":\"resolved\",\"severity\":\"critical\","
                        + "\"created_at\":\"2026-03-11T14:00:00Z\",\"body\":{\"details\":{\"host\":\"db-1\"}}}],\"more\":true}");
        assertThat(reading.only().getText()).isEqualTo("Alert triggered: Disk full");
        assertThat(reading.only().getCorrelationKeys()).containsExactly(CorrelationKey.of("group:k1:fired"));
        assertThat(reading.only().getAttributes()).containsEntry("details.host", "db-1");
        assertThat(reading.problems)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly("source.no-time /alerts/0", "source.incomplete /more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"incidents\":[{\"incident_number\":1,\"created_at\":\"x\"}]}",
                "[{\"incident_number\":1,\"created_on\":\"x\"}]",
                "{\"incident\":{\"incident_number\":1,\"created_at\":\"x\"}}"
            })
    void isRecognised(String json) {
        assertThat(IncidentsFormat.incidents().recognises(JsonShape.of(json))).isTrue();
    }

    private static Reading read(String json) {
        return Reading.of(IncidentsFormat.incidents(), json);
    }
}
