package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFolderTest {
    private static final String ENTRY =
            "{\"id\":\"R1\",\"type\":\"trigger_log_entry\",\"created_at\":\"2026-03-01T10:00:00Z\"}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"value\":[]}", "[][]", "[[],[]]", " {\"items\": [], \"x\": {}}"})
    void anEmptyListIsSaidToBeEmpty(String json) throws IOException {
        assertThat(read(json).problems).extracting(p -> p.getId()).containsExactly("source.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[",
                "null",
                "{\"a\":1}",
                "{\"a\":[],\"b\":[{}]}",
                "{\"a\":[]",
                "{\"title\":\"x\",\"matches\":[]}"
            })
    void whatIsNoEmptyListIsUnrecognised(String json) throws IOException {
        assertThat(read(json).problems).extracting(p -> p.getId()).containsExactly("source.unrecognised");
    }

    @Test
    void aLongMemberBeforeTheRowsHidesNothing() throws IOException {
        for (String member :
                new String[] {"[\"" + "x".repeat(200_000) + "\"]", "{\"a\":\"" + "x".repeat(200_000) + "\"}"}) {
            Reading reading = read("{\"log_entry\":null,\"first\":" + member + ",\"log_entries\":[" + ENTRY + ","
                    + ENTRY + "],\"more\":false}");
            assertThat(reading.formats).containsExactly("pagerduty-log-entries");
            assertThat(reading.events()).hasSize(2);
        }
    }

    @Test
    void pagesInAnArrayAreReadAsOneList() throws IOException {
        String deployment = "{\"id\":1,\"sha\":\"a\",\"ref\":\"main\",\"task\":\"deploy\",\"environment\":\"prod\","
                + "\"created_at\":\"2026-03-01T10:00:00Z\"}";
        Reading reading = read("[[" + deployment + "," + deployment + "],[],[" + deployment + "]]");
        assertThat(reading.formats).containsExactly("github-deployments");
        assertThat(reading.events())
                .extracting(e -> e.getSource().getPointer().orElse(""))
                .containsExactly("/0/0", "/0/1", "/2/0");
    }

    @Test
    void whatStandsBeforeTheCutIsRead() throws IOException {
        String update = "{\"id\":\"u%s\",\"status\":\"resolved\",\"display_at\":\"2026-03-01T10:00:00Z\"}";
        String incident = "{\"name\":\"n\",\"incident_updates\":[" + update + "," + update + "]}";
        String page = "{\"incidents\":[" + incident.formatted(1, 2) + "," + incident.formatted(3, 4) + "]}";
        assertThat(rowsBefore(page, "u3")).isEqualTo("/incidents/0/incident_updates/0 /incidents/0/incident_updates/1");
        assertThat(rowsBefore(page, "u2")).isEqualTo("/incidents/0/incident_updates/0");
        assertThat(rowsBefore(page, "u1")).isEmpty();
        String alert = "{\"status\":\"firing\",\"labels\":{\"a\":\"%s\"},\"startsAt\":\"2026-03-01T10:00:00Z\"}";
        String payload = "{\"receiver\":\"r\",\"alerts\":[" + alert.formatted("x") + "," + alert.formatted("y")
                + "],\"groupLabels\":{\"k\":1}}";
        assertThat(rowsBefore(payload, "\"y")).isEqualTo("/alerts/0");
        assertThat(rowsBefore(payload, "\"k")).isEqualTo("/alerts/0 /alerts/1");
    }

    private String rowsBefore(String content, String cut) throws IOException {
        Reading reading = read(content.substring(0, content.indexOf(cut)));
        assertThat(reading.broken).extracting(p -> p.getId()).containsExactly("source.bad-json");
        return reading.events().stream()
                .map(e -> e.getSource().getPointer().orElse(""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void pagesOfMessagesInAnArrayAreRead() throws IOException {
        String teams =
                "{\"value\":[{\"id\":\"1\",\"messageType\":\"message\",\"createdDateTime\":\"2026-03-01T10:00:00Z\"}]}";
        assertThat(read("[" + teams + "," + teams + "]").events()).hasSize(2);
        String slack =
                "{\"ok\":true,\"messages\":[{\"type\":\"message\",\"ts\":\"1772359200.000100\",\"text\":\"a\"}]}";
        assertThat(read("[" + slack + "," + slack + "]").events()).hasSize(2);
    }

    private Reading read(String content) throws IOException {
        Files.writeString(folder.resolve("file.json"), content);
        return Reading.of(IncidentFolder.of(folder).getSources().get(0));
    }
}
