package dev.postmortem.sources.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatadogEventsTest {
    private static final String FIRST = """
            {"date_happened":1772359200,"alert_type":"error","title":"[Triggered] High latency","text":"%%%\\nslow\\n%%%",
            "url":"/event/event?id=5565813470611825503","tags":["env:prod","service:pay"],"host":"web-1",
            "id":5565813470611825503}""";

    private static final String SECOND = """
            {"type":"event","id":"AgAAA","attributes":{"timestamp":"2026-03-01T10:00:00Z","message":"slow","tags":["env:prod"],
            "attributes":{"title":"[Triggered] High latency","timestamp":1772359200250,"service":"undefined",
            "evt":{"id":"5565813470611825503"}}}}""";

    private static final String INCIDENT = """
            {"data":[{"type":"incidents","id":"i-1","attributes":{"public_id":7,"title":"Checkout is down",
            "customer_impacted":true,"customer_impact_start":"2026-03-01T09:58:00+00:00","customer_impact_end":null,
            "detected":"2026-03-01T10:00:00+00:00","created":"2026-03-01T10:02:00+00:00","resolved":null,
            "state":"stable","fields":{"severity":{"type":"dropdown","value":"SEV-1"}}},
            "relationships":{"created_by_user":{"data":{"type":"users","id":"u-1"}}}}],
            "included":[{"type":"users","id":"u-1","attributes":{"name":"Zoe","email":"zoe@example.org"}}]}""";

    @ParameterizedTest
    @ValueSource(strings = {"{\"events\":[%s]}", "{\"event\":%s}", "[%s]", "%s"})
    void anEventOfTheFirstVersionKeepsAllDigitsOfItsId(String envelope) {
        TimelineEvent event = FoundFormat.read("datadog-events-v1", envelope.replace("%s", FIRST))
                .only();
        assertThat(event.getId()).isEqualTo(EventId.of("datadog:event:5565813470611825503"));
        assertThat(event.getKind()).hasToString("ALERT_FIRED");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(event.getAttributes())
                .contains(entry("environment", "prod"), entry("service", "pay"), entry("text", "slow"));
        assertThat(event.getLink()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[%s]}", "{\"data\":%s}", "[%s]"})
    void anEventOfTheSecondVersionHasTheIdOfTheFirst(String envelope) {
        TimelineEvent event = FoundFormat.read("datadog-events-v2", envelope.replace("%s", SECOND))
                .only();
        assertThat(event.getId()).isEqualTo(EventId.of("datadog:event:5565813470611825503"));
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:00:00.250Z"));
        assertThat(event.getAttributes()).doesNotContainKey("service");
    }

    @ParameterizedTest
    @CsvSource({
        "[Triggered on {host:a}] CPU, ALERT_FIRED",
        "[P1] [Warn] CPU, ALERT_FIRED",
        "[No Data] CPU, ALERT_FIRED",
        "[Recovered] CPU, ALERT_RESOLVED",
        "[Synthetics] pipeline, ANNOTATION",
        "Deployed, ANNOTATION"
    })
    void aWebhookSaysInItsTitleWhatBecameOfTheMonitor(String title, String kind) {
        String json = """
                {"body":"b","last_updated":"1772359200000","event_type":"query_alert_monitor","title":"%s",
                "date":"1772359200123","org":{"id":"1","name":"acme"},"id":"5565813470611825503"}""";
        TimelineEvent event =
                FoundFormat.read("datadog-webhook", json.formatted(title)).only();
        assertThat(event.getKind()).hasToString(kind);
        assertThat(event.getId()).isEqualTo(EventId.of("datadog:event:5565813470611825503"));
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-01T10:00:00.123Z"));
    }

    @Test
    void anIncidentTellsItsTimesAndTheStateThatHasNone() {
        Reading reading = FoundFormat.read("datadog-incidents", INCIDENT);
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .containsExactly(
                        "Incident detected: [IR-7] Checkout is down",
                        "Incident declared: [IR-7] Checkout is down",
                        "Customer impact started: [IR-7] Checkout is down");
        TimelineEvent declared = reading.events().get(1);
        assertThat(declared.getActor())
                .hasValueSatisfying(who -> assertThat(who.getName()).isEqualTo("Zoe"));
        assertThat(declared.getAttributes()).contains(entry("severity", "SEV-1"));
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.no-time");
    }

    @Test
    void aDeploymentMayCountNanoseconds() {
        Reading reading = FoundFormat.read("datadog-dora-deployments", """
                {"data":[{"type":"dora_deployment","id":"d","attributes":{"service":"pay","version":"v2","env":"prod",
                "started_at":1772359200000000001,"finished_at":"2026-03-01T10:00:09Z","git":{"commit_sha":"abc"}}}]}""");
        assertThat(reading.events())
                .extracting(TimelineEvent::getText)
                .containsExactly("Deployment of pay v2 to prod started", "Deployment of pay v2 to prod finished");
        assertThat(reading.events().get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-01T10:00:00.000000001Z"));
    }

    @Test
    void rowsThatCannotBeReadAreNamed() {
        Reading reading = FoundFormat.read(
                "datadog-events-v1",
                "{\"events\":[" + FIRST + ",17,{},{\"id\":1,\"title\":\"no time\"},"
                        + "{\"id\":2,\"date_happened\":\"soon\",\"title\":\"t\"},{\"id\":3,\"date_happened\":1772359200}]}");
        assertThat(reading.events()).hasSize(1);
        assertThat(reading.broken)
                .extracting(SourceProblem::getId)
                .containsExactly(
                        "source.bad-row",
                        "source.bad-row",
                        "source.no-time",
                        "source.bad-time",
                        "source.missing-field");
        assertThat(reading.broken.get(0).getPointer()).contains("/events/1");
    }
}
