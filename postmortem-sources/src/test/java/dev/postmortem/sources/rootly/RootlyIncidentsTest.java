package dev.postmortem.sources.rootly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootlyIncidentsTest {
    private static final String INCIDENT = """
            {"id":"i-1","type":"incidents","attributes":{"sequential_id":12,"title":"Checkout is slow","kind":"normal",
            "slug":"checkout-is-slow","summary":"Pool exhausted","status":"resolved","url":"https://rootly.example.org/i-1",
            "severity":{"data":{"id":"s","attributes":{"name":"SEV1"}}},"services":[{"name":"checkout"}],
            "environments":[{"attributes":{"name":"production"}}],"started_at":"2026-03-01T09:50:00.000-08:00",
            "detected_at":null,"created_at":"2026-03-01T10:00:00.000-08:00","acknowledged_at":"soon",
            "mitigated_at":"2026-03-01T10:30:00.000-08:00","mitigation_message":"Rolled back",
            "mitigated_by":{"data":{"id":"u-1","attributes":{"full_name":"Zoë Ray"}}},
            "resolved_at":"2026-03-01T11:00:00.000-08:00","cancelled_at":null}}""";

    private static final String EVENT = """
            {"id":"e-1","type":"incident_events","attributes":{"event":"Rolled back to 2.30.9","visibility":"internal",
            "occurred_at":"2026-03-01T10:28:00.000-08:00","created_at":"2026-03-01T10:29:00.000-08:00",
            "user":{"id":7,"name":"Kim"}},"relationships":{"incident":{"data":{"id":"i-1","type":"incidents"}}}}""";

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[%s],\"links\":{\"next\":null}}", "{\"data\":%s}", "[%s]", "%s"})
    void anIncidentTellsWhenItReachedEachPhase(String envelope) {
        String json = envelope.formatted(INCIDENT);
        assertThat(RootlyRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        assertThat(RootlyRecords.timelineEvents().recognises(JsonShape.of(json)))
                .isFalse();
        Reading reading = Reading.of(RootlyRecords.incidents(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T17:50:00Z STATUS_CHANGE Incident started: [#12] Checkout is slow",
                        "2026-03-01T18:00:00Z STATUS_CHANGE Incident created: [#12] Checkout is slow",
                        "2026-03-01T18:30:00Z STATUS_CHANGE Incident mitigated: [#12] Checkout is slow: Rolled back",
                        "2026-03-01T19:00:00Z STATUS_CHANGE Incident resolved: [#12] Checkout is slow");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        assertThat(reading.events().get(2).getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("Zoë Ray"));
        assertThat(reading.events().get(0).getId()).hasToString("rootly:incident:i-1:started");
        assertThat(reading.events().get(0).getAffectedServices()).containsExactly("checkout");
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("severity", "SEV1")
                .containsEntry("environment", "production");
    }

    @Test
    void anEventOfATimelineSaysWhoWroteWhat() {
        String json = "{\"data\":[" + EVENT + ",{\"id\":\"e-2\",\"attributes\":{\"event\":\" \",\"visibility\":\"x\","
                + "\"occurred_at\":\"2026-03-01T10:28:00Z\"}},null],\"links\":{\"next\":\"https://x.example.org?page=2\"}}";
        assertThat(RootlyRecords.timelineEvents().recognises(JsonShape.of(json)))
                .isTrue();
        assertThat(RootlyRecords.incidents().recognises(JsonShape.of(json))).isFalse();
        Reading reading = Reading.of(RootlyRecords.timelineEvents(), json);
        assertThat(summary(reading)).containsExactly("2026-03-01T18:28:00Z NOTE Rolled back to 2.30.9");
        assertThat(reading.only().getAttributes())
                .containsEntry("incident", "i-1")
                .containsEntry("visibility", "internal");
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.missing-field", "source.bad-row");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
    }

    @Test
    void anIncidentWithoutAnyTimeIsABrokenRow() {
        String json = "{\"data\":[{\"id\":\"1\",\"attributes\":{\"title\":\"x\",\"started_at\":null}},{},7]}";
        assertThat(Reading.of(RootlyRecords.incidents(), json).broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.no-time", "source.bad-row", "source.bad-row");
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
