package dev.postmortem.sources.incidentio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentIoApiTest {
    private static final String INCIDENT = """
            {"id":"01H","reference":"INC-7","name":"Checkout is slow","mode":"standard","visibility":"public",
            "created_at":"2026-03-01T10:00:00Z","updated_at":"2026-03-01T12:00:00Z",
            "creator":{"user":{"id":"U1","name":"Zoë"}},"permalink":"https://app.example.org/incidents/7",
            "incident_status":{"id":"S","name":"Closed","category":"closed"},"severity":{"id":"V","name":"Major"},
            "incident_role_assignments":[{"assignee":{"id":"U1","name":"Zoë"},"role":{"name":"Incident Lead"}},
            {"assignee":null,"role":{"name":"Scribe"}}],
            "custom_field_entries":[{"custom_field":{"name":"Team"},"values":[{"value_catalog_entry":{"name":"Pay"}},
            {"value_option":{"value":"Data"}}]},{"custom_field":{"name":"Empty"},"values":[]}],
            "incident_timestamp_values":[
            {"incident_timestamp":{"id":"T1","name":"Reported at"},"value":{"value":"2026-03-01T10:00:00.000Z"}},
            {"incident_timestamp":{"id":"T2","name":"Impact started at"},"value":{"value":"2026-03-01T09:50:00Z"}},
            {"incident_timestamp":{"id":"T3","name":"Resolved at"},"value":{"value":"2026-03-01T11:30:00+00:00"}},
            {"incident_timestamp":{"id":"T4","name":"Flags flipped"},"value":{"value":"2026-03-01T11:00:00Z"}},
            {"incident_timestamp":{"id":"T5","name":"Fixed at"},"value":null},
            {"incident_timestamp":{"id":"T6","name":"Merged at"},"value":{"value":"soon"}}]}""";

    private static final String UPDATE = """
            {"id":"01U","incident_id":"01H","message":"We see errors","created_at":"2026-03-01T10:05:00Z",
            "new_incident_status":{"id":"S","name":"Investigating","category":"live"},
            "new_severity":{"id":"V","name":"Major"},"updater":{"api_key":{"id":"K","name":"bot key"},"user":null}}""";

    private static final String ACTION = """
            {"id":"01A","incident_id":"01H","description":"Roll back","status":"completed","assignee":{"name":"Zoë"},
            "created_at":"2026-03-01T10:10:00Z","completed_at":"2026-03-01T10:20:00Z"}""";

    @ParameterizedTest
    @ValueSource(strings = {"{\"incidents\":[%s]}", "{\"incident\":%s}", "[%s]", "%s", "[{\"incidents\":[%s]}]"})
    void anIncidentTellsItsDeclarationAndTheTimesThatPeopleFilledIn(String envelope) {
        String json = envelope.formatted(INCIDENT);
        assertThat(ApiRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(ApiRecords.incidents(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z STATUS_CHANGE Incident declared: [INC-7] Checkout is slow",
                        "2026-03-01T09:50:00Z IMPACT_CHANGE Impact started: [INC-7] Checkout is slow",
                        "2026-03-01T11:30:00Z STATUS_CHANGE Resolved: [INC-7] Checkout is slow",
                        "2026-03-01T11:00:00Z OTHER Flags flipped: [INC-7] Checkout is slow");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.bad-time");
        TimelineEvent declared = reading.events().get(0);
        assertThat(declared.getId()).hasToString("incidentio:incident:01H:created");
        assertThat(declared.getActor())
                .hasValueSatisfying(who -> assertThat(who.getType()).isEqualTo(ActorType.HUMAN));
        assertThat(declared.getLink()).isPresent();
        assertThat(declared.getAttributes())
                .containsEntry("severity", "Major")
                .containsEntry("status", "Closed")
                .containsEntry("role.Incident Lead", "Zoë")
                .containsEntry("field.Team", "Pay, Data")
                .doesNotContainKeys("role.Scribe", "field.Empty");
    }

    @Test
    void incidentsOfTheFirstVersionNameTheirTimestampsOtherwise() {
        String json = "{\"incidents\":[{\"id\":\"1\",\"name\":\"x\",\"created_at\":\"2026-03-01T10:00:00Z\","
                + "\"incident_role_assignments\":[],\"status\":\"triage\",\"timestamps\":[{\"name\":\"Closed at\","
                + "\"last_occurred_at\":\"2026-03-01T11:00:00Z\"},{\"name\":\"Fixed at\"}]}]}";
        assertThat(ApiRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        assertThat(summary(Reading.of(ApiRecords.incidents(), json)))
                .containsExactly(
                        "2026-03-01T10:00:00Z STATUS_CHANGE Incident declared: x",
                        "2026-03-01T11:00:00Z STATUS_CHANGE Closed: x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"incident_updates\":[%s]}", "{\"incident_update\":%s}", "[%s]"})
    void anUpdateTellsOfStatusAndSeverityEachForItself(String envelope) {
        String json = envelope.formatted(UPDATE);
        assertThat(ApiRecords.updates().recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(ApiRecords.updates(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:05:00Z STATUS_CHANGE Status: Investigating: We see errors",
                        "2026-03-01T10:05:00Z SEVERITY_CHANGE Severity: Major");
        assertThat(reading.events())
                .extracting(event -> event.getId().toString())
                .containsExactly("incidentio:update:01U", "incidentio:update:01U:severity");
        assertThat(reading.events().get(0).getActor()).hasValueSatisfying(who -> {
            assertThat(who.getName()).isEqualTo("bot key");
            assertThat(who.getType()).isEqualTo(ActorType.BOT);
        });
    }

    @Test
    void updatesWithLessAreReadAndEmptyOnesNamed() {
        String json = """
                [{"id":"1","incident_id":"i","message":"only words","created_at":"2026-03-01T10:00:00Z","updater":{}},
                {"id":"2","incident_id":"i","new_severity":{"name":"Minor"},"message":"not so bad",
                "created_at":"2026-03-01T10:01:00Z"},
                {"id":"3","incident_id":"i","merged_into_incident_id":"j","created_at":"2026-03-01T10:02:00Z"},
                {"id":"4","incident_id":"i","message":null,"created_at":"2026-03-01T10:03:00Z"},
                {"id":"5","incident_id":"i","message":"x","created_at":12},"text"]""";
        Reading reading = Reading.of(ApiRecords.updates(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z NOTE only words",
                        "2026-03-01T10:01:00Z SEVERITY_CHANGE Severity: Minor: not so bad",
                        "2026-03-01T10:02:00Z STATUS_CHANGE Merged into incident j");
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly("source.missing-field", "source.bad-time", "source.bad-row");
    }

    @Test
    void actionsAreEventsAndFollowUpsAreNot() {
        String actions = "{\"actions\":[" + ACTION + "]}";
        assertThat(ApiRecords.actions().recognises(JsonShape.of(actions))).isTrue();
        assertThat(ApiRecords.followUps().recognises(JsonShape.of(actions))).isFalse();
        assertThat(summary(Reading.of(ApiRecords.actions(), actions)))
                .containsExactly(
                        "2026-03-01T10:10:00Z ACTION Action created: Roll back",
                        "2026-03-01T10:20:00Z ACTION Action completed: Roll back");
        String followUps = "{\"follow_ups\":[" + ACTION.replace("\"status\"", "\"title\":\"Later\",\"status\"") + "]}";
        assertThat(ApiRecords.followUps().recognises(JsonShape.of(followUps))).isTrue();
        assertThat(ApiRecords.actions().recognises(JsonShape.of(followUps))).isFalse();
        Reading reading = Reading.of(ApiRecords.followUps(), followUps);
        assertThat(reading.events()).isEmpty();
        assertThat(reading.ignored).containsExactly("follow-up");
    }

    @Test
    void alertsShareTheKeyOfTheMonitor() {
        String json = """
                {"alerts":[{"id":"1","title":"Disk full","deduplication_key":"k","alert_source_id":"s","status":"resolved",
                "source_url":"https://monitor.example.org/1","created_at":"2026-03-01T10:00:00Z",
                "resolved_at":"2026-03-01T10:30:00Z","attributes":[{"attribute":{"name":"Team"},"value":{"label":"Pay"}}]},
                {"id":"2","title":"CPU","deduplication_key":"l","alert_source_id":"s","status":"resolved",
                "created_at":"2026-03-01T10:00:00Z"}]}""";
        assertThat(ApiRecords.alerts().recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(ApiRecords.alerts(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z ALERT_FIRED Disk full",
                        "2026-03-01T10:30:00Z ALERT_RESOLVED Resolved: Disk full",
                        "2026-03-01T10:00:00Z ALERT_FIRED CPU");
        assertThat(reading.events().get(1).getCorrelationKeys()).containsExactly(CorrelationKey.of("group:k:resolved"));
        assertThat(reading.events().get(0).getAttributes()).containsEntry("attribute.Team", "Pay");
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.no-time");
    }

    @Test
    void aCursorMeansThatMoreFollowsUnlessTheTotalIsThere() {
        String meta = ",\"pagination_meta\":{\"after\":\"01Z\",\"page_size\":1,\"total_record_count\":%d}}";
        String page = "{\"incident_updates\":[" + UPDATE + "]";
        JsonFormat format = ApiRecords.updates();
        assertThat(Reading.of(format, page + meta.formatted(5)).problems)
                .extracting(SourceProblem::getId)
                .containsExactly("source.incomplete");
        assertThat(Reading.of(format, page + meta.formatted(1)).problems).isEmpty();
        assertThat(Reading.of(format, page + ",\"pagination_meta\":{\"page_size\":1}}").problems)
                .isEmpty();
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
