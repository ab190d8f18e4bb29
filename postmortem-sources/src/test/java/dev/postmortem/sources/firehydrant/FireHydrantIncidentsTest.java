package dev.postmortem.sources.firehydrant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FireHydrantIncidentsTest {
    private static final String EVENT = """
            {"id":"e-1","incident_name":"Checkout is slow","incident_id":"i-1","occurred_at":"2026-03-01T10:05:00.000Z",
            "type":"%s","visibility":"private_to_org","author":{"id":"u-1","name":"Zoë","email":"zoe@example.org"},
            "data":{"body":"rolled back"}}""";

    private static final String INCIDENT = """
            {"id":"i-1","name":"Checkout is slow","number":12,"severity":"SEV1","current_milestone":"resolved",
            "created_at":"2026-03-01T10:01:00Z","incident_url":"https://app.example.org/incidents/12","milestones":[
            {"id":"m-1","type":"started","occurred_at":"2026-03-01T09:55:00Z","created_at":"2026-03-01T10:01:00Z"},
            {"id":"m-2","type":"acknowledged","occurred_at":"2026-03-01T10:02:00Z"},
            {"id":"m-3","type":"resolved","occurred_at":null},"x"]}""";

    @ParameterizedTest
    @CsvSource({
        "chat_message, CHAT_MESSAGE, rolled back",
        "note, NOTE, Note: rolled back",
        "general_update, STATUS_CHANGE, General update: rolled back",
        "role_update, ASSIGNED, Role update: rolled back",
        "task_update, ACTION, Task update: rolled back",
        "something_new, OTHER, Something new: rolled back"
    })
    void anEventOfATimelineHasTheKindOfItsType(String type, String kind, String text) {
        String json = "{\"data\":[" + EVENT.formatted(type) + "],\"pagination\":{\"next\":null}}";
        assertThat(FireHydrantRecords.timelineEvents().recognises(JsonShape.of(json)))
                .isTrue();
        Reading reading = Reading.of(FireHydrantRecords.timelineEvents(), json);
        assertThat(summary(reading)).containsExactly("2026-03-01T10:05:00Z " + kind + " " + text);
        assertThat(reading.only().getId()).hasToString("firehydrant:event:e-1");
        assertThat(reading.only().getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("Zoë"));
        assertThat(reading.problems).isEmpty();
    }

    @Test
    void badEventsAreNamedAndANextPageMeansMore() {
        String json =
                "{\"data\":[{\"id\":\"1\",\"type\":\"note\"},null,{\"occurred_at\":12}],\"pagination\":{\"next\":2}}";
        Reading reading = Reading.of(FireHydrantRecords.timelineEvents(), json);
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.bad-row", "source.bad-time");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[%s]}", "[%s]", "%s"})
    void anIncidentTellsItsMilestones(String envelope) {
        String json = envelope.formatted(INCIDENT);
        assertThat(FireHydrantRecords.incidents().recognises(JsonShape.of(json)))
                .isTrue();
        assertThat(FireHydrantRecords.timelineEvents().recognises(JsonShape.of(json)))
                .isFalse();
        Reading reading = Reading.of(FireHydrantRecords.incidents(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T09:55:00Z STATUS_CHANGE Incident started: [#12] Checkout is slow",
                        "2026-03-01T10:02:00Z ACKNOWLEDGED Incident acknowledged: [#12] Checkout is slow");
        assertThat(reading.events().get(0).getId()).hasToString("firehydrant:milestone:i-1:m-1");
        assertThat(reading.events().get(0).getAttributes()).containsEntry("milestone", "started");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.no-time", "source.bad-row");
    }

    @Test
    void anIncidentWithoutMilestonesTellsWhenItWasCreated() {
        String json = "[{\"id\":\"i-1\",\"name\":\"x\",\"created_at\":\"2026-03-01T10:01:00Z\",\"milestones\":[]},3]";
        Reading reading = Reading.of(FireHydrantRecords.incidents(), json);
        assertThat(summary(reading)).containsExactly("2026-03-01T10:01:00Z STATUS_CHANGE Incident created: x");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.bad-row");
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
