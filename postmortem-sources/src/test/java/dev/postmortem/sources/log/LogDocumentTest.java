package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogDocumentTest {
    private static final String FIRST =
            "{\"timestamp\":\"2026-03-11T13:20:01Z\",\"level\":\"info\",\"message\":\"up\"}";
    private static final String SECOND =
            "{\"timestamp\":\"2026-03-11T13:20:02Z\",\"level\":\"error\",\"message\":\"down\"}";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("logs.json", lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", "[%s,\n%s]", "[\n%s,\n%s\n]\n", "\n  [ %s\n, %s ]", "[[%s],[%s]]", "[%s]\n[%s]"})
    void anArrayOfRecordsIsReadHoweverItsLinesBreak(String document) {
        Recorded recorded = read(String.format(document, FIRST, SECOND));

        assertThat(recorded.files).containsExactly("logs.json json-records");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactly("up", "down");
        assertThat(recorded.events)
                .extracting(event -> event.getId().toString())
                .containsExactly("logs.json:/0", "logs.json:/1");
        assertThat(recorded.events.get(1).getLevel()).contains("error");
    }

    @Test
    void recordsThatSpanLinesAreReadOneAfterTheOther() {
        String journal = "{\n\t\"__REALTIME_TIMESTAMP\" : \"1773235205000100\",\n\t\"MESSAGE\" : \"%s\",\n"
                + "\t\"PRIORITY\" : \"3\",\n\t\"SYSLOG_IDENTIFIER\" : \"payments\"\n}\n";

        Recorded recorded = read(String.format(journal, "no route") + String.format(journal, "route is back"));

        assertThat(recorded.files).containsExactly("logs.json json-records");
        assertThat(recorded.texts()).containsExactly("no route", "route is back");
        assertThat(recorded.events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T13:20:05.000100Z"));
    }

    @Test
    void aRecordThatIsBrokenIsAProblemAndTheOthersAreRead() {
        Recorded recorded = read("[", FIRST + ",", "{\"message\":\"when?\"},", "17,", SECOND, "]");

        assertThat(recorded.texts()).containsExactly("up", "down");
        assertThat(recorded.brokenIds()).containsExactly("source.no-time", "source.bad-json");
        assertThat(recorded.broken.get(0).getLine()).contains(3L);
    }

    @Test
    void hitsOfElasticsearchAreWhatWasIndexed() {
        Recorded recorded = read(
                "{\"took\":5,\"hits\":{\"total\":{\"value\":2},\"hits\":[{\"_index\":\"logs\",\"_id\":\"a1\","
                        + "\"_source\":{\"@timestamp\":\"2026-03-11T13:20:05Z\",\"message\":\"gateway timeout\","
                        + "\"log\":{\"level\":\"error\"},\"service\":{\"name\":\"payments\"}},\"sort\":[1]}]},\"aggregations\":{\"a\":[1]}}");

        assertThat(recorded.files).containsExactly("logs.json elasticsearch-hits");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("logs.json:/hits/hits/0");
        assertThat(event.getText()).isEqualTo("gateway timeout");
        assertThat(event.getLevel()).contains("error");
        assertThat(event.getActor().orElseThrow().getName()).contains("payments");
        assertThat(event.getAttributes()).contains(entry("_id", "a1"));
    }

    @Test
    void whatAnExporterWritesAroundALineIsTakenOff() {
        Recorded elastic = read(
                "{\"_index\":\"logs\",\"_id\":\"a1\",\"_source\":{\"@timestamp\":\"2026-03-11T13:20:05Z\",\"message\":\"down\"}}");
        Recorded splunk = read(
                "{\"preview\":false,\"result\":{\"_time\":\"2026-03-11T13:20:05.000+00:00\",\"host\":\"web01\",\"_raw\":\"down\"}}",
                "{\"preview\":false,\"result\":{\"_time\":\"2026-03-11T13:20:06.000+00:00\",\"host\":\"web01\",\"_raw\":\"up\"}}");

        assertThat(elastic.texts()).containsExactly("down");
        assertThat(splunk.texts()).containsExactly("down", "up");
        assertThat(splunk.files).containsExactly("logs.json json-lines");
    }

    @Test
    void streamsOfLokiAreEntriesWithLabels() {
        Recorded recorded = read(
                "{\"status\":\"success\",\"data\":{\"resultType\":\"streams\",\"result\":["
                        + "{\"stream\":{\"app\":\"payments\"},\"values\":[[\"1773235205000100000\",\"ERROR gateway timeout\"],",
                "[\"1773235201104959000\",\"level=info msg=started\",{\"trace\":\"t1\"}],[\"soon\",\"x\"],[17]]}],\"stats\":{\"a\":{}}}}");

        assertThat(recorded.files).containsExactly("logs.json loki-streams");
        assertThat(recorded.texts()).containsExactly("ERROR gateway timeout", "started");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("logs.json:/data/result/0/values/0");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:20:05.000100Z"));
        assertThat(event.getAttributes()).contains(entry("app", "payments"));
        assertThat(recorded.events.get(1).getAttributes()).contains(entry("app", "payments"), entry("trace", "t1"));
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time", "source.bad-json");
    }

    @Test
    void whatExploreDownloadsAndLogcliPrintHasLines() {
        Recorded explore = read(
                "[{\"line\":\"gateway timeout\",\"timestamp\":\"1773235205000100000\",\"date\":\"2026-03-11T13:20:05.000Z\"}]");
        Recorded logcli =
                read("{\"labels\":{\"app\":\"a\"},\"line\":\"started\",\"timestamp\":\"2026-03-11T13:20:01.104959Z\"}");

        assertThat(explore.texts()).containsExactly("gateway timeout");
        assertThat(explore.events.get(0).getOccurredAt().getEarliest())
                .contains(Instant.parse("2026-03-11T13:20:05.000100Z"));
        assertThat(logcli.texts()).containsExactly("started");
    }

    @Test
    void theProblemOfABrokenDocumentSpeaksOfTheFileAlone() {
        Recorded recorded = read("[" + FIRST + ",", "{\"timestamp\":");

        assertThat(recorded.texts()).containsExactly("up");
        assertThat(recorded.broken.get(0).getMessage())
                .doesNotContain("REDACTED")
                .doesNotContain("StreamReadFeature");
    }
}
