package dev.postmortem.sources.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real files; what they must give is read out of plain trees here. */
class DatadogCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eventsOfTheFirstVersion() throws IOException {
        JsonNode event = tree("v1_events_list").at("/events/0");
        Reading reading = read("datadog-events-v1", "v1_events_list");
        assertThat(reading.only().getId())
                .hasToString("datadog:event:" + event.get("id").bigIntegerValue());
        assertThat(times(reading))
                .containsExactly(
                        Instant.ofEpochSecond(event.get("date_happened").asLong()));
        assertThat(reading.only().getText()).isEqualTo(event.get("title").asText());
    }

    @Test
    void eventsOfTheSecondVersion() throws IOException {
        List<Instant> expected = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonNode event : tree("v2_events_page1").get("data")) {
            expected.add(Instant.ofEpochMilli(
                    event.at("/attributes/attributes/timestamp").asLong()));
            ids.add("datadog:event:" + event.at("/attributes/attributes/evt/id").asText());
        }
        Reading reading = read("datadog-events-v2", "v2_events_page1");
        assertThat(times(reading)).isEqualTo(expected);
        assertThat(reading.events())
                .extracting(event -> event.getId().toString())
                .isEqualTo(ids);
        assertThat(reading.problems).extracting(SourceProblem::getId).containsExactly("source.incomplete");
    }

    @Test
    void incidents() throws IOException {
        List<Instant> expected = new ArrayList<>();
        List<String> withoutTime = new ArrayList<>();
        for (JsonNode incident : tree("v2_incidents").get("data")) {
            JsonNode attributes = incident.get("attributes");
            expected.add(instant(attributes.get("detected")));
            expected.add(instant(attributes.get("declared")));
            if (!attributes.get("state").asText().equals("active")) {
                withoutTime.add("source.no-time");
            }
        }
        Reading reading = read("datadog-incidents", "v2_incidents");
        assertThat(times(reading)).isEqualTo(expected);
        assertThat(reading.problems).extracting(SourceProblem::getId).isEqualTo(withoutTime);
    }

    @Test
    void impactsDeploymentsAndFollowUps() throws IOException {
        JsonNode impact = tree("v2_incident_impact").at("/data/attributes");
        assertThat(times(read("datadog-impacts", "v2_incident_impact")))
                .containsExactly(instant(impact.get("start_at")), instant(impact.get("end_at")));
        JsonNode deployment = tree("v2_dora_deployments").at("/data/0/attributes");
        assertThat(times(read("datadog-dora-deployments", "v2_dora_deployments")))
                .containsExactly(instant(deployment.get("started_at")), instant(deployment.get("finished_at")));
        assertThat(read("datadog-incident-todos", "v2_incident_todos").ignored).containsExactly("follow-up");
    }

    @Test
    void logs() throws IOException {
        List<Instant> expected = new ArrayList<>();
        for (JsonNode log : tree("v2_logs_page1").get("data")) {
            expected.add(instant(log.at("/attributes/timestamp")));
        }
        Reading reading = read("datadog-logs", "v2_logs_page1");
        assertThat(times(reading)).isEqualTo(expected);
        assertThat(reading.events()).extracting(TimelineEvent::getText).containsOnly("- -> /");
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }

    private static List<Instant> times(Reading reading) {
        return reading.events().stream()
                .map(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .toList();
    }

    private static Reading read(String format, String name) throws IOException {
        Reading reading = FoundFormat.read(format, Files.readString(path(name)));
        assertThat(reading.broken).isEmpty();
        return reading;
    }

    private static JsonNode tree(String name) throws IOException {
        return JSON.readTree(Files.readString(path(name)));
    }

    private static Path path(String name) {
        return Corpus.path("samples/datadog/" + name + ".json");
    }
}
