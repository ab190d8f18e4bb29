package dev.postmortem.sources.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    private static final String ORDER = """
            {"specversion":"1.0","type":"org.example.order.stuck","source":"/shop/orders","id":"9",\
            "subject":"order-7","time":"2026-03-01T10:00:00.25Z","region":"eu","attempts":3,\
            "data":{"message":"payment timed out","order":7,"lines":[1]}}""";

    private static final String INCIDENT = """
            {"context":{"version":"0.4.1","id":"c-1","source":"/monitoring/prod","chainId":"ch-1",\
            "type":"dev.cdevents.incident.reported.0.2.0","timestamp":"2026-03-01T10:01:00Z"},\
            "subject":{"id":"inc-1","source":"/monitoring/prod","type":"incident","content":{\
            "description":"Checkout is down","environment":{"id":"prod"},"service":{"id":"checkout"},\
            "ticketURI":"https://tickets.example.org/INC-1"}},"customData":{"metric":"errors"}}""";

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"events\":[%s]}", "%1$s\n%1$s"})
    void anEventIsReadAloneInABatchAndOneToALine(String envelope) {
        Reading reading = FoundFormat.read("cloudevents", envelope.formatted(ORDER));
        assertThat(reading.broken).isEmpty();
        TimelineEvent event = reading.events().get(0);
        assertThat(event.getId()).hasToString("cloudevents:/shop/orders:9:org.example.order.stuck");
        assertThat(event.getKind()).hasToString("OTHER");
        assertThat(event.getText()).isEqualTo("org.example.order.stuck: order-7: payment timed out");
        assertThat(event.getOccurredAt().getEarliest().orElseThrow()).hasToString("2026-03-01T10:00:00.250Z");
        assertThat(event.getAttributes())
                .containsEntry("type", "org.example.order.stuck")
                .containsEntry("region", "eu")
                .containsEntry("attempts", "3")
                .containsEntry("data.order", "7")
                .doesNotContainKeys("specversion", "time", "id");
    }

    @Test
    void anIncidentOfCdEventsTellsItsServiceAndItsTicket() {
        TimelineEvent event = FoundFormat.read("cdevents", INCIDENT).only();
        assertThat(event.getKind()).hasToString("ALERT_FIRED");
        assertThat(event.getText()).isEqualTo("Incident reported: inc-1: Checkout is down");
        assertThat(event.getAffectedServices()).containsExactly("checkout");
        assertThat(event.getLink())
                .hasValueSatisfying(link -> assertThat(link).hasToString("https://tickets.example.org/INC-1"));
        assertThat(event.getCorrelationKeys())
                .containsExactly(CorrelationKey.of("cdevents:/monitoring/prod:inc-1:fired"));
        assertThat(event.getAttributes())
                .containsEntry("environment", "prod")
                .containsEntry("chainId", "ch-1")
                .containsEntry("customData.metric", "errors");
    }

    @Test
    void cdEventsInsideOfCloudEventsAreTheSameEvents() {
        String envelope = "{\"specversion\":\"1.0\",\"id\":\"c-1\",\"source\":\"/monitoring/prod\","
                + "\"type\":\"dev.cdevents.incident.reported.0.2.0\",\"time\":\"2026-03-01T10:09:00Z\",%s}";
        String bytes = Base64.getEncoder().encodeToString(INCIDENT.getBytes(StandardCharsets.UTF_8));
        TimelineEvent alone = FoundFormat.read("cdevents", INCIDENT).only();
        for (String data : new String[] {
            "\"data\":" + INCIDENT,
            "\"data\":\"" + INCIDENT.replace("\"", "\\\"") + "\"",
            "\"data_base64\":\"" + bytes + "\""
        }) {
            TimelineEvent carried =
                    FoundFormat.read("cloudevents", envelope.formatted(data)).only();
            assertThat(carried.getId()).isEqualTo(alone.getId());
            assertThat(carried.getOccurredAt()).isEqualTo(alone.getOccurredAt());
            assertThat(carried.getText()).isEqualTo(alone.getText());
        }
        String timeless = INCIDENT.replace("\"timestamp\":\"2026-03-01T10:01:00Z\"", "\"x\":1");
        assertThat(FoundFormat.read("cloudevents", envelope.formatted("\"data\":" + timeless))
                        .only()
                        .getOccurredAt()
                        .getEarliest()
                        .orElseThrow())
                .hasToString("2026-03-01T10:09:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.cdevents.incident.detected.0.3.0, ALERT_FIRED, Incident detected",
        "dev.cdevents.incident.resolved.0.3.0, ALERT_RESOLVED, Incident resolved",
        "dev.cdevents.service.deployed.0.1.0, DEPLOYMENT_FINISHED, Service deployed",
        "dev.cdevents.service.upgraded.0.1.0, DEPLOYMENT_FINISHED, Service upgraded",
        "dev.cdevents.service.rolledback.0.1.0, ROLLBACK, Service rolled back",
        "dev.cdevents.service.removed.0.1.0, CONFIG_CHANGE, Service removed",
        "dev.cdevents.artifact.published.0.1.0-draft, RELEASE, Artifact published",
        "dev.cdevents.pipelinerun.started.0.1.0, OTHER, Pipelinerun started",
        "dev.cdeventsx.mytool-thing.made.0.1.0, OTHER, dev.cdeventsx.mytool-thing.made.0.1.0",
        "dev.cdevents, OTHER, dev.cdevents"
    })
    void theTypeTellsTheKind(String type, String kind, String words) {
        assertThat(EventTypes.kind(type)).hasToString(kind);
        assertThat(EventTypes.words(type)).isEqualTo(words);
    }

    @Test
    void anEventWithoutATimeIsAProblemAndANumberIsNone() {
        String json = "[" + ORDER + "," + ORDER.replace("\"time\":\"2026-03-01T10:00:00.25Z\",", "") + ","
                + ORDER.replace("\"2026-03-01T10:00:00.25Z\"", "1772359325") + ",null,{},7]";
        Reading reading = FoundFormat.read("cloudevents", json);
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly(
                        "source.no-time", "source.bad-time", "source.bad-row", "source.bad-row", "source.bad-row");
        assertThat(reading.broken.get(0).getPointer()).contains("/1");
    }

    @Test
    void whatAnEventCarriesOfAKnownProductIsReadAsThat() {
        String alert = """
                {"specversion":"1.0","type":"org.example.alert","source":"/am","id":"1","time":"2026-03-01T10:00:00Z",
                "data":{"version":"4","groupKey":"{}:{}","status":"firing","receiver":"r","groupLabels":{},
                "alerts":[{"status":"firing","labels":{"alertname":"Down"},"annotations":{},
                "startsAt":"2026-03-01T09:59:00Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":"f"}]}}""";
        assertThat(FoundFormat.read("alertmanager-webhook", alert).only().getKind())
                .hasToString("ALERT_FIRED");
    }
}
