package dev.postmortem.sources.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookFormatsTest {
    @Test
    void eventsAboutOtherThingsAreNamedAfterThem() {
        TimelineEvent event =
                versionThree("service.updated", "\"summary\":\"db\"").only();
        assertThat(event.getText()).isEqualTo("Service updated: db");
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
    }

    private static final String ENTRY =
            "{\"id\":\"R1\",\"type\":\"trigger_log_entry\",\"created_at\":\"2017-09-26T15:14:36Z\"}";

    @Test
    void versionTwoGivesTheIdsOfTheRestApi() {
        String message = "{\"messages\":[{\"event\":\"incident.trigger\",\"log_entries\":[" + ENTRY
                + "],\"incident\":{\"incident_key\":\"k\",\"alerts\":[{\"alert_key\":\"k\"},{\"alert_key\":\"l\"}]}}]}";
        TimelineEvent event = Reading.of(new WebhookV2Format(), message).only();
        assertThat(event.getId())
                .isEqualTo(Reading.of(new LogEntriesFormat(), "[" + ENTRY + "]")
                        .only()
                        .getId());
        assertThat(event.getCorrelationKeys())
                .containsExactly(CorrelationKey.of("group:k:fired"), CorrelationKey.of("group:l:fired"));
    }

    @Test
    void aMessageOfVersionTwoWithoutEntriesIsStillARow() {
        String message = "{\"messages\":[{\"event\":\"incident.resolve\",\"created_on\":\"2017-09-26T15:18:09Z\","
                + "\"incident\":{\"id\":\"P1\",\"title\":\"Disk\"}}]}";
        TimelineEvent event = Reading.of(new WebhookV2Format(), message).only();
        assertThat(event.getId()).isEqualTo(EventId.of("pagerduty:v2:P1:incident.resolve:2017-09-26T15:18:09Z"));
        assertThat(event.getText()).isEqualTo("Incident resolved: Disk");
    }

    @Test
    void versionOneIsIdentifiedByIncidentTypeAndInstant() {
        String id = "pagerduty:v1:P1:incident.trigger:2015-02-07T21:42:52Z";
        for (String time : new String[] {"2015-02-07T21:42:52Z", "2015-02-07T16:42:52-05:00"}) {
            TimelineEvent event = Reading.of(new WebhookV1Format(), versionOne("incident.trigger", time))
                    .only();
            assertThat(event.getId()).isEqualTo(EventId.of(id));
            assertThat(event.getKind()).isEqualTo(EventKind.ALERT_FIRED);
            assertThat(event.getCorrelationKeys()).containsExactly(CorrelationKey.of("group:k:fired"));
            assertThat(event.getText()).isEqualTo("Incident triggered: [#3] foo");
        }
    }

    @Test
    void whoChangedTheStatusInVersionOneIsAPerson() {
        String by = "\"last_status_change_by\":{\"id\":\"P2\",\"name\":\"Mara\",\"email\":\"m@example.com\"},";
        String message = versionOne("incident.acknowledge", "2015-02-07T21:42:52Z")
                .replace("\"incident_number\"", by + "\"incident_number\"");
        TimelineEvent event = Reading.of(new WebhookV1Format(), message).only();
        assertThat(event.getKind()).isEqualTo(EventKind.ACKNOWLEDGED);
        assertThat(event.getActor()).hasValueSatisfying(actor -> {
            assertThat(actor.getName()).isEqualTo("Mara");
            assertThat(actor.getType()).isEqualTo(ActorType.HUMAN);
        });
    }

    @Test
    void aMessageOfVersionOneWithoutIncidentIsBroken() {
        Reading reading =
                Reading.of(new WebhookV1Format(), "{\"messages\":[{\"type\":\"incident.trigger\",\"data\":{}},3]}");
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.bad-row", "source.bad-row");
    }

    @ParameterizedTest
    @CsvSource({
        "incident.triggered, ALERT_FIRED",
        "incident.acknowledged, ACKNOWLEDGED",
        "incident.unacknowledged, UNACKNOWLEDGED",
        "incident.reassigned, ASSIGNED",
        "incident.delegated, ASSIGNED",
        "incident.escalated, ESCALATED",
        "incident.resolved, ALERT_RESOLVED",
        "incident.reopened, ALERT_FIRED",
        "incident.annotated, NOTE",
        "incident.priority_updated, SEVERITY_CHANGE",
        "incident.responder.added, NOTIFIED",
        "incident.status_update_published, COMMUNICATION",
        "incident.workflow.started, OTHER"
    })
    void mapsTheTypesOfVersionThree(String type, String kind) {
        assertThat(versionThree(type, "\"title\":\"Disk\"").only().getKind()).isEqualTo(EventKind.of(kind));
    }

    @Test
    void aResponderWhoAcceptsHasJoined() {
        assertThat(versionThree("incident.responder.replied", "\"state\":\"accepted\"")
                        .only()
                        .getKind())
                .isEqualTo(EventKind.RESPONDER_JOINED);
        assertThat(versionThree("incident.responder.replied", "\"state\":\"declined\"")
                        .only()
                        .getKind())
                .isEqualTo(EventKind.OTHER);
    }

    @Test
    void whoAnsweredWhichWorkflowRanAndWhoTookWhichRoleIsTold() {
        String incident = "\"incident\":{\"id\":\"P1\",\"summary\":\"Disk\"}";
        assertThat(versionThree(
                                "incident.responder.replied",
                                incident
                                        + ",\"user\":{\"summary\":\"Mara\"},\"state\":\"declined\",\"message\":\"Help\"")
                        .only()
                        .getText())
                .isEqualTo("Incident responder replied: Disk: Mara declined: Help");
        assertThat(versionThree(
                                "incident.workflow.started",
                                incident + ",\"incident_workflow\":{\"summary\":\"Page all\"}")
                        .only()
                        .getText())
                .isEqualTo("Incident workflow started: Disk: Page all");
        assertThat(versionThree(
                                "incident.role.assigned",
                                "\"incident_roles\":[{\"role\":{\"summary\":\"Lead\"},\"assignee\":{\"summary\":\"Mara\"}}]")
                        .only()
                        .getText())
                .isEqualTo("Incident role assigned: Lead Mara");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "incident.priority_updated | 'priority':{'summary':'P1'} | Incident priority updated: Disk: P1",
                "incident.reassigned | 'assignees':[{'summary':'Mara'},{'id':'U2'}] | Incident reassigned: Disk: Mara, U2",
                "incident.conference_bridge.updated | 'conference_url':'https://call.example.com' | "
                        + "Incident conference bridge updated: Disk: https://call.example.com"
            })
    void whatChangedIsTold(String type, String change, String text) {
        assertThat(versionThree(type, "\"title\":\"Disk\"," + change.replace('\'', '"'))
                        .only()
                        .getText())
                .isEqualTo(text);
    }

    @Test
    void aNoteOfVersionThreeSaysWhatWasWritten() {
        String note = "\"content\":\"Failing over\",\"incident\":{\"id\":\"P1\",\"summary\":\"Disk\"}";
        TimelineEvent event = versionThree("incident.annotated", note).only();
        assertThat(event.getText()).isEqualTo("Incident annotated: Disk: Failing over");
        assertThat(event.getAttributes()).containsEntry("incident", "P1");
    }

    @Test
    void onlyTheFirstTriggerIsTheAlertOfTheMonitor() {
        assertThat(versionThree("incident.triggered", "\"incident_key\":\"k\"")
                        .only()
                        .getCorrelationKeys())
                .containsExactly(CorrelationKey.of("group:k:fired"));
        assertThat(versionThree("incident.resolved", "\"incident_key\":\"k\"")
                        .only()
                        .getCorrelationKeys())
                .containsExactly(CorrelationKey.of("group:k:resolved"));
        assertThat(versionThree("incident.reopened", "\"incident_key\":\"k\"")
                        .only()
                        .getCorrelationKeys())
                .isEmpty();
    }

    @Test
    void aTestEventIsIgnored() {
        Reading reading = versionThree("pagey.ping", "\"message\":\"Hello\"");
        assertThat(reading.ignored).containsExactly("pagey.ping");
        assertThat(reading.rows).isEmpty();
    }

    private static Reading versionThree(String type, String content) {
        return Reading.of(
                new WebhookV3Format(),
                "{\"event\":{\"id\":\"01\",\"event_type\":\"" + type
                        + "\",\"occurred_at\":\"2021-06-04T13:55:30.394Z\",\"data\":{" + content + "}}}");
    }

    private static String versionOne(String type, String time) {
        return "{\"messages\":[{\"type\":\"" + type + "\",\"created_on\":\"" + time
                + "\",\"data\":{\"incident\":{\"id\":\"P1\",\"incident_number\":3,\"incident_key\":\"k\","
                + "\"trigger_summary_data\":{\"subject\":\"foo\"}}}}]}";
    }
}
