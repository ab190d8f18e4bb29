package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files; what they must give is read out of plain trees here, not by the readers. */
class CorpusFilesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void slackExports() throws IOException {
        int messages = 0;
        for (Path file : Corpus.files("samples/slack_export")) {
            if (!file.toString().endsWith(".zip")) {
                continue;
            }
            List<JsonNode> expected = slackMessages(file);
            List<String> instants = new ArrayList<>();
            int joins = 0;
            for (JsonNode message : expected) {
                if (message.path("subtype").asText().equals("channel_join")) {
                    joins++;
                } else {
                    instants.add(slackInstant(message.get("ts").asText()).toString());
                }
            }
            RecordingSink sink = read(file);
            assertThat(sink.rows()).isEqualTo(expected.size());
            assertThat(sink.ignored().getOrDefault("channel_join", 0)).isEqualTo(joins);
            assertThat(sink.broken()).isEmpty();
            assertThat(sink.problems()).isEmpty();
            assertThat(instants(sink)).containsExactlyInAnyOrderElementsOf(instants);
            assertThat(sink.events()).noneMatch(e -> (e.getText() + e.getRawText()).contains("xoxe-"));
            messages += expected.size();
        }
        assertThat(messages).isEqualTo(96);
    }

    @Test
    void slackTextVectorsAreNoExport() {
        RecordingSink sink = read(Corpus.path("samples/slack_export/slack_message_conversion.json"));
        assertThat(sink.problems()).extracting(SourceProblem::getId).containsExactly("source.unrecognised");
    }

    @Test
    void slackEnvelopesWithoutValuesAreRecognisedAndSayWhy() {
        TreeMap<String, String> found = new TreeMap<>();
        for (Path file : Corpus.files("samples/slack_api")) {
            RecordingSink sink = read(file);
            assertThat(sink.files()).containsValue("slack-api");
            assertThat(sink.rows()).isEqualTo(1);
            String type = Corpus.tree(file).at("/event/type").asText()
                    + Corpus.tree(file).at("/event/subtype").asText();
            found.put(type, sink.ignored().isEmpty() ? sink.broken().get(0).getId() : "ignored");
        }
        assertThat(found)
                .hasSize(7)
                .containsEntry("messagechannel_join", "ignored")
                .containsEntry("reaction_added", "ignored")
                .containsEntry("messagemessage_changed", "source.no-time")
                .containsEntry("messagechannel_topic", "source.no-time")
                .containsEntry("messagechannel_purpose", "source.no-time")
                .containsEntry("messageme_message", "source.no-time")
                .containsEntry("pin_added", "source.bad-time");
    }

    @Test
    void teamsMessages() {
        int messages = 0;
        for (Path file : Corpus.files("samples/teams_graph")) {
            JsonNode tree = Corpus.tree(file);
            List<String> instants = new ArrayList<>();
            List<String> kinds = new ArrayList<>();
            for (JsonNode message : tree.isArray() ? tree : tree.get("value")) {
                String created = message.path("createdDateTime")
                        .asText(message.path("CreatedDateTime").asText());
                String type = message.path("messageType")
                        .asText(message.path("MessageType").asText());
                instants.add(OffsetDateTime.parse(created).toInstant().toString());
                kinds.add(type.equals("message") ? "CHAT_MESSAGE" : "CHAT_SYSTEM");
            }
            RecordingSink sink = read(file);
            assertThat(instants(sink)).isEqualTo(instants);
            assertThat(sink.events()).extracting(e -> e.getKind().toString()).isEqualTo(kinds);
            assertThat(sink.events()).noneMatch(e -> e.getText().contains("<p>"));
            assertThat(sink.broken()).isEmpty();
            messages += instants.size();
        }
        assertThat(messages).isEqualTo(9);
    }

    @Test
    void statuspageIncidents() {
        int updates = 0;
        for (Path file : Corpus.files("samples/statuspage")) {
            List<String> instants = new ArrayList<>();
            for (JsonNode update : Corpus.tree(file).at("/incident/incident_updates")) {
                instants.add(OffsetDateTime.parse(update.get("display_at").asText())
                        .toInstant()
                        .toString());
            }
            RecordingSink sink = read(file);
            assertThat(instants(sink)).isEqualTo(instants);
            assertThat(sink.events()).allMatch(e -> e.getKind().toString().equals("STATUS_CHANGE"));
            updates += instants.size();
        }
        assertThat(updates).isEqualTo(3);
    }

    private RecordingSink read(Path file) {
        try {
            Path alone = Files.createDirectories(folder.resolve(file.getFileName() + ".d"));
            Files.copy(file, alone.resolve(file.getFileName().toString()));
            List<TimelineSource> sources = IncidentFolder.of(alone).getSources();
            assertThat(sources).hasSize(1);
            return RecordingSink.of(sources.get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> instants(RecordingSink sink) {
        return sink.events().stream()
                .map(TimelineEvent::getOccurredAt)
                .map(t -> t.getEarliest().orElseThrow().toString())
                .toList();
    }

    private static List<JsonNode> slackMessages(Path file) throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(".+/\\d{4}-\\d\\d-\\d\\d\\.json")) {
                    MAPPER.readTree(zip.getInputStream(entry)).forEach(messages::add);
                }
            }
        }
        return messages;
    }

    private static Instant slackInstant(String ts) {
        BigDecimal seconds = new BigDecimal(ts);
        long micros = seconds.movePointRight(6).longValueExact();
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    }
}
