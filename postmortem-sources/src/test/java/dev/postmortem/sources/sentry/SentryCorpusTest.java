package dev.postmortem.sources.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.FoundFormat;
import dev.postmortem.sources.Reading;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files; what they must give is read out of plain trees here. */
class SentryCorpusTest {
    @ParameterizedTest
    @CsvSource({
        "event_for_exception_python, /data/event/datetime, /data/event/event_id, 0",
        "issue_created_for_exception, /data/issue/firstSeen, /data/issue/id, 0",
        "issue_resolved, /data/issue/firstSeen, /data/issue/id, 1"
    })
    void webhooks(String name, String time, String id, int problems) throws IOException {
        String json = Files.readString(Corpus.path("samples/sentry/" + name + ".json"));
        JsonNode tree = new JsonMapper().readTree(json);
        Reading reading = FoundFormat.read("sentry-webhook", json);
        assertThat(reading.broken).isEmpty();
        assertThat(reading.problems).hasSize(problems);
        assertThat(reading.events())
                .extracting(event -> event.getOccurredAt().getEarliest().orElseThrow() + " " + event.getKind() + " "
                        + event.getSource().getExternalId().orElseThrow())
                .containsExactly(
                        tree.at(time).asText() + " ALERT_FIRED " + tree.at(id).asText());
    }
}
