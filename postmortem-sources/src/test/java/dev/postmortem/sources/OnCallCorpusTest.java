package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.grafana.GrafanaEvents;
import dev.postmortem.sources.incidentio.IncidentIoIncidents;
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

    @Test
    void incidentsOfIncidentIo() {
        List<String> expected = new ArrayList<>();
        for (JsonNode incident : Corpus.tree(Corpus.path("samples/incident_io/incidents.json"))) {
            expected.add(incident.get("created_at").asText());
            for (JsonNode timestamp : incident.get("incident_timestamp_values")) {
                String time = timestamp.path("value").path("value").asText("");
                if (!time.isEmpty() && !time.equals(incident.get("created_at").asText())) {
                    expected.add(time);
                }
            }
        }
        assertIncidentIo("incidents", "incidentio-incidents", expected);
    }

    @Test
    void updatesAndActionsOfIncidentIo() {
        List<String> updates = new ArrayList<>();
        for (JsonNode update : Corpus.tree(Corpus.path("samples/incident_io/incident_updates.json"))) {
            String time = update.get("created_at").asText();
            updates.addAll(update.get("new_severity").isObject() ? List.of(time, time) : List.of(time));
        }
        assertIncidentIo("incident_updates", "incidentio-incident-updates", updates);
        List<String> actions = new ArrayList<>();
        Corpus.tree(Corpus.path("samples/incident_io/actions.json"))
                .forEach(action -> actions.add(action.get("created_at").asText()));
        assertIncidentIo("actions", "incidentio-actions", actions);
        Path followUps = Corpus.path("samples/incident_io/follow_ups.json");
        assertThat(Reading.of(IncidentIoIncidents.of(followUps)).ignored)
                .hasSameSizeAs(Corpus.list(Corpus.tree(followUps)));
        assertOnlyFormat("samples/incident_io/follow_ups.json", "incidentio-follow-ups");
    }

    @Test
    void webhooksOfOldGrafanaHaveNoTime() {
        for (String name : List.of("alert_v7.json", "alert_ok_v7.json")) {
            Path file = Corpus.path("samples/grafana_alert_webhook/" + name);
            Reading reading = Reading.of(GrafanaEvents.of(file));
            assertThat(reading.formats).containsExactly("grafana-legacy-webhook");
            assertThat(reading.broken).singleElement().satisfies(problem -> {
                assertThat(problem.getId()).isEqualTo("source.no-time");
                assertThat(problem.getMessage())
                        .contains(Corpus.tree(file).get("title").asText());
            });
            assertOnlyFormat("samples/grafana_alert_webhook/" + name, "grafana-legacy-webhook");
        }
        assertOnlyFormat("samples/grafana_alert_webhook/alert_v8.json", "alertmanager-webhook");
        assertOnlyFormat("samples/grafana_alert_webhook/alert_values_v11.json", "alertmanager-webhook");
    }

    @Test
    void noOtherRealFileIsTakenForOneOfTheseFormats() {
        List<String> own = List.of("opsgenie", "incident_io", "grafana_alert_webhook");
        for (Path file : Corpus.files("samples")) {
            String folder = Corpus.path("samples").relativize(file).getName(0).toString();
            if (!own.contains(folder)) {
                assertThat(recognisedBy(bytes(file)))
                        .as("%s", file)
                        .noneMatch(id ->
                                id.matches("(opsgenie|incidentio|ilert|grafana|victorops|rootly|firehydrant)-.*"));
            }
        }
    }

    private static void assertIncidentIo(String name, String format, List<String> times) {
        Path file = Corpus.path("samples/incident_io/" + name + ".json");
        Reading reading = Reading.of(IncidentIoIncidents.of(file));
        assertThat(reading.formats).containsExactly(format);
        assertThat(reading.broken).isEmpty();
        assertThat(reading.problems).isEmpty();
        assertThat(reading.events())
                .extracting(event -> event.getOccurredAt().getEarliest().orElseThrow())
                .containsExactlyElementsOf(times.stream().map(Instant::parse).toList());
        assertOnlyFormat("samples/incident_io/" + name + ".json", format);
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
