package dev.postmortem.sources.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files; what they must give is read out of plain trees here. */
class CloudEventsCorpusTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7})
    void theExamplesOfTheSpecification(int number) throws IOException {
        String file = "samples/cloudevents/json-format_example_" + number + ".json";
        JsonNode tree = tree(file);
        List<String> expected = new ArrayList<>();
        for (JsonNode event : tree.isArray() ? tree : JSON.createArrayNode().add(tree)) {
            expected.add(OffsetDateTime.parse(event.get("time").asText()).toInstant() + " OTHER "
                    + event.get("id").asText());
        }
        assertThat(read("cloudevents", file))
                .extracting(e ->
                        timeAndKind(e) + " " + e.getSource().getExternalId().orElseThrow())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "incident_detected, ALERT_FIRED",
        "incident_resolved, ALERT_RESOLVED",
        "service_deployed, DEPLOYMENT_FINISHED"
    })
    void theExamplesOfCdEvents(String name, String kind) throws IOException {
        String file = "samples/cdevents/" + name + ".json";
        String time = tree(file).at("/context/timestamp").asText();
        assertThat(read("cdevents", file))
                .extracting(CloudEventsCorpusTest::timeAndKind)
                .containsExactly(OffsetDateTime.parse(time).toInstant() + " " + kind);
    }

    private static String timeAndKind(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow() + " " + event.getKind();
    }

    private static List<TimelineEvent> read(String format, String file) throws IOException {
        Reading reading = FoundFormat.read(format, Files.readString(Corpus.path(file)));
        assertThat(reading.broken).isEmpty();
        assertThat(reading.problems).isEmpty();
        return reading.events();
    }

    private static JsonNode tree(String file) throws IOException {
        return JSON.readTree(Files.readString(Corpus.path(file)));
    }
}
