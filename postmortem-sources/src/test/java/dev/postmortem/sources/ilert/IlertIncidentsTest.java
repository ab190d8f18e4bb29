package dev.postmortem.sources.ilert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.RecordingSink;
import dev.postmortem.sources.input.JsonShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IlertIncidentsTest {
    private static final String INCIDENT = """
            {"id":5,"summary":"Checkout is slow","status":"RESOLVED","message":"All good",
            "createdAt":"2026-03-01T10:10:00Z","updatedAt":"2026-03-01T11:00:00Z","resolvedOn":"2026-03-01T11:00:00Z",
            "affectedServices":[{"impact":"DEGRADED","service":{"id":1,"name":"checkout"}}]%s}""";

    private static final String HISTORY = """
            ,"history":[{"id":51,"incidentStatus":"INVESTIGATING","content":"We look","createdAt":"2026-03-01T10:10:00Z",
            "creator":{"id":7,"firstName":"Zoë","lastName":"Ray"}},
            {"id":52,"incidentStatus":"RESOLVED","content":"Rolled back","createdAt":"2026-03-01T11:00:00Z"},
            {"id":53,"incidentStatus":"RESOLVED"}]""";

    private static final String DEPLOYMENT = """
            {"integrationKey":"il1-secret","summary":"checkout 2.31.0 to production","timestamp":%s,
            "userEmail":"zoe@example.org","customDetails":{"sha":"abc"},"links":[{"href":"https://ci.example.org/1"}]}""";

    @TempDir
    Path folder;

    @Test
    void theHistoryOfAnIncidentIsRowByRow() {
        String json = "[" + INCIDENT.formatted(HISTORY) + "]";
        assertThat(IlertRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        Reading reading = Reading.of(IlertRecords.incidents(), json);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:10:00Z STATUS_CHANGE Status: investigating: Checkout is slow: We look",
                        "2026-03-01T11:00:00Z STATUS_CHANGE Status: resolved: Checkout is slow: Rolled back");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.no-time");
        assertThat(reading.events().get(0).getId()).hasToString("ilert:incupd:51");
        assertThat(reading.events().get(0).getAffectedServices()).containsExactly("checkout");
        assertThat(reading.events().get(0).getAttributes())
                .containsEntry("impact", "DEGRADED")
                .containsEntry("status", "INVESTIGATING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "[%s]", "{\"incidents\":[%s]}"})
    void anIncidentWithoutHistoryTellsItsBeginningAndItsEnd(String envelope) {
        String json = envelope.formatted(INCIDENT.formatted(""));
        assertThat(IlertRecords.incidents().recognises(JsonShape.of(json))).isTrue();
        assertThat(summary(Reading.of(IlertRecords.incidents(), json)))
                .containsExactly(
                        "2026-03-01T10:10:00Z STATUS_CHANGE Incident created: Checkout is slow",
                        "2026-03-01T11:00:00Z STATUS_CHANGE Incident resolved: Checkout is slow");
    }

    @Test
    void outagesBeginAndEndAndMaintenanceIsNone() {
        String outages = """
                [{"status":"DEGRADED","from":"2026-03-01T10:00:00Z","until":"2026-03-01T10:30:00Z"},
                {"status":"UNDER_MAINTENANCE","from":"2026-03-01T11:00:00Z","until":"2026-03-01T11:30:00Z"},
                {"status":"MAJOR_OUTAGE","from":"2026-03-01T12:00:00Z","until":null},
                {"status":"MAJOR_OUTAGE","until":null}]""";
        assertThat(IlertRecords.outages().recognises(JsonShape.of(outages))).isTrue();
        Reading reading = Reading.of(IlertRecords.outages(), outages);
        assertThat(summary(reading))
                .containsExactly(
                        "2026-03-01T10:00:00Z IMPACT_CHANGE Service impaired: degraded",
                        "2026-03-01T10:30:00Z IMPACT_CHANGE Service no longer impaired: degraded",
                        "2026-03-01T12:00:00Z IMPACT_CHANGE Service impaired: major outage");
        assertThat(reading.ignored).containsExactly("UNDER_MAINTENANCE");
        assertThat(reading.broken).extracting(SourceProblem::getId).containsExactly("source.no-time");
        String service = "[{\"id\":1,\"name\":\"checkout\",\"uptime\":{\"outages\":" + outages + "}}]";
        assertThat(IlertRecords.outages().recognises(JsonShape.of(service))).isTrue();
        Reading named = Reading.of(IlertRecords.outages(), service);
        assertThat(named.events().get(0).getId()).hasToString("ilert:outage:1:2026-03-01T10:00:00Z");
        assertThat(named.events().get(0).getText()).isEqualTo("checkout impaired: degraded");
    }

    @Test
    void aDeploymentEventNeedsTheUnitOfItsTimeAndHidesItsKey() throws IOException {
        String json = DEPLOYMENT.formatted("1772359200");
        assertThat(IlertRecords.deployments().recognises(JsonShape.of(json))).isTrue();
        Reading without = Reading.of(IlertRecords.deployments(), json);
        assertThat(without.broken).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.no-unit");
            assertThat(problem.getRemedy()).contains("--unit file.json=ms");
        });
        Path file = Files.writeString(folder.resolve("deployment.json"), json);
        SourceOptions seconds =
                SourceOptions.builder().epochUnit(EpochUnit.SECONDS).build();
        RecordingSink sink = RecordingSink.of(IlertAlerts.of(file), ReadContext.of(seconds));
        assertThat(sink.events()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).hasToString("DEPLOYMENT_FINISHED");
            assertThat(event.getOccurredAt().getEarliest().orElseThrow()).hasToString("2026-03-01T10:00:00Z");
            assertThat(event.getAttributes()).containsEntry("details.sha", "abc");
            assertThat(event.toString()).doesNotContain("il1-secret");
        });
    }

    @Test
    void aDeploymentEventMayHaveATimeThatNeedsNoUnit() {
        String json = DEPLOYMENT
                .formatted("\"2026-03-01T10:00:00Z\"")
                .replace("checkout 2.31.0 to production", "Rollback of checkout to 2.30.9");
        assertThat(summary(Reading.of(IlertRecords.deployments(), json)))
                .containsExactly("2026-03-01T10:00:00Z ROLLBACK Rollback of checkout to 2.30.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"integrationKey\":\"k\",\"eventType\":\"ALERT\",\"summary\":\"s\",\"alertKey\":\"a\"}",
                "{\"status\":\"x\",\"from\":\"a@example.org\",\"until\":1,\"subject\":\"s\"}",
                "{\"status\":\"x\",\"from\":\"a\",\"to\":\"b\"}",
                "{\"id\":1,\"status\":\"open\",\"createdAt\":\"2026\",\"summary\":\"s\"}"
            })
    void whatOthersWriteIsNotRecognised(String json) {
        assertThat(IlertRecords.deployments().recognises(JsonShape.of(json))).isFalse();
        assertThat(IlertRecords.outages().recognises(JsonShape.of(json))).isFalse();
        assertThat(IlertRecords.incidents().recognises(JsonShape.of(json))).isFalse();
    }

    private static List<String> summary(Reading reading) {
        return reading.events().stream()
                .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " " + e.getKind() + " " + e.getText())
                .toList();
    }
}
