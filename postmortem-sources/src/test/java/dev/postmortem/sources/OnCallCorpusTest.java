package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.opsgenie.OpsgenieAlerts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real files of tools for people on call; what they must give is read out of plain trees here. */
class OnCallCorpusTest {
    @Test
    void opsgenieWebhooks() {
        Map<String, String> found = new TreeMap<>();
        for (Path file : Corpus.files("samples/opsgenie")) {
            JsonNode tree = Corpus.tree(file);
            String action = tree.get("action").asText();
            Reading reading = Reading.of(OpsgenieAlerts.of(file));
            assertThat(reading.formats).containsExactly("opsgenie-webhook");
            if (reading.events().isEmpty()) {
                found.put(action, reading.broken.get(0).getId());
                continue;
            }
            TimelineEvent event = reading.only();
            JsonNode alert = tree.get("alert");
            Instant expected = action.equals("Create")
                    ? Instant.ofEpochMilli(alert.get("createdAt").longValue())
                    : Instant.EPOCH.plusNanos(alert.get("updatedAt").longValue());
            assertThat(event.getOccurredAt().getEarliest()).contains(expected);
            assertThat(event.getText()).contains(alert.get("message").asText());
            found.put(action, event.getKind().toString());
        }
        assertThat(found)
                .containsExactly(
                        Map.entry("Acknowledge", "ACKNOWLEDGED"),
                        Map.entry("AddNote", "NOTE"),
                        Map.entry("AssignOwnership", "ASSIGNED"),
                        Map.entry("Close", "ALERT_RESOLVED"),
                        Map.entry("Create", "ALERT_FIRED"),
                        Map.entry("Escalate", "source.no-time"));
    }

    @Test
    void opsgenieFilesAreOfNoOtherFormatEvenWhereTheyAreCut() {
        assertOnlyFormat("samples/opsgenie", "opsgenie-webhook");
    }

    private static void assertOnlyFormat(String folder, String format) {
        for (Path file : Corpus.files(folder)) {
            byte[] content = bytes(file);
            for (int cut : new int[] {450, content.length}) {
                assertThat(recognisedBy(Arrays.copyOf(content, Math.min(cut, content.length))))
                        .as("%s, first %d bytes", file.getFileName(), cut)
                        .containsExactly(format);
            }
        }
    }

    private static List<String> recognisedBy(byte[] content) {
        List<String> ids = new ArrayList<>();
        try {
            FileHead head = FileHead.of(InputFile.of("file.json", content));
            for (FileFormat format : FileFormats.all()) {
                if (!format.id().startsWith("json-") && format.recognises(head)) {
                    ids.add(format.id());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
