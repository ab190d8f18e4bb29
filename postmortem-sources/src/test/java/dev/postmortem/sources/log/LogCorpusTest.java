package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.sources.CpuClock;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every file of the corpus that belongs here is, and what must come out of it. */
class LogCorpusTest {
    private static final TimeWindow IN_2013 = Recorded.window("2013-06-01T00:00:00Z", "2013-12-01T00:00:00Z");

    /** File; format; rows; events; first and last instant by eye; broken lines with the problem. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "logs_json/bunyan.0 | json-lines | 10 | 10 | 2023-03-24T14:26:16.243Z | 2023-03-24T14:26:18.331Z |",
                "logs_json/ecs_log.json | json-lines | 5 | 5 | 2025-01-13T09:58:13.631Z | 2025-01-13T09:58:13.634Z |",
                "logs_json/invalid_json.json | json-lines | 5 | 4 | 2013-09-06T20:00:48.124817Z | 2013-09-06T22:00:59.222222Z | 3 source.bad-json",
                "logs_json/journald.json | json-lines | 2 | 2 | 2018-08-21T14:04:21.221373Z | 2018-08-21T14:04:21.221373Z |",
                "logs_json/json.json | json-lines | 14 | 13 | 2013-09-06T20:00:48.124817Z | 2013-09-06T22:01:49.124817Z | 6 source.bad-time",
                "logs_json/json2.json | json-lines | 3 | 3 | 2013-09-06T20:00:49.124817Z | 2013-09-06T22:01:49.124817Z |",
                "logs_json/json_subsec.json | json-lines | 2 | 2 | 2022-09-24T00:00:09.484Z | 2022-09-24T00:00:19.222000123Z |",
                "logs_json/nested_json.json | json-lines | 13 | 13 | 2013-09-06T20:00:48.124817Z | 2013-09-06T22:01:49.124817Z |",
                "logs_json/pino.0 | json-lines | 1 | 1 | 2025-04-24T22:08:37.537Z | 2025-04-24T22:08:37.537Z |",
                "logs_json/rust_tracing.0 | json-lines | 5 | 5 | 2025-10-28T19:15:10.821315Z | 2025-10-28T19:15:10.821723Z |",
                "logs_json/zap_console.0 | log-lines | 3 | 3 | 2025-04-24T22:09:20.854Z | 2025-04-24T22:09:21.256Z |",
                "syslog/dst.0 | syslog-rfc3164 | 10 | 10 | 2013-11-03T08:01:03Z | 2013-11-03T10:25:02Z |",
                "syslog/muxed_syslog.0 | json-lines | 14 | 14 | 2007-11-03T13:24:38Z | 2022-11-03T16:23:38Z |",
                "syslog/partitions.0 | syslog-rfc3164 | 82 | 82 | 2013-04-28T11:02:03Z | 2013-04-30T06:02:46Z |",
                "syslog/rollover.1 | syslog-rfc3164 | 5 | 5 | 2013-11-03T17:23:38Z | 2014-02-03T17:23:38Z |",
                "syslog/syslog.0 | syslog-rfc3164 | 4 | 4 | 2013-11-03T17:23:38Z | 2013-11-03T17:47:02Z |",
                "syslog/syslog.2 | syslog-rfc3164 | 3 | 3 | 2013-11-03T17:23:38Z | 2013-11-03T17:23:38Z |",
                "syslog/syslog.3 | syslog-rfc3164 | 7 | 7 | 2013-08-16T07:10:45Z | 2013-08-16T07:32:15Z |",
                "syslog/with_zones.0 | syslog-rfc5424 | 3 | 3 | 2022-08-27T14:22:01.613Z | 2022-08-27T14:22:01.888Z |",
                "time_traps/crlf.0 | log-lines | 2 | 2 | 2012-07-02T17:22:40.672Z | 2014-10-08T23:56:38.344Z |",
                "time_traps/epoch.0 | none | | | | |",
                "time_traps/epoch.1 | log-lines | 2 | 2 | 2015-04-10T02:58:07.123Z | 2015-04-10T02:58:07.456Z |",
                "time_traps/generic.0 | log-lines | 2 | 2 | 2012-07-02T17:22:40.672Z | 2014-10-08T23:56:38.344Z |",
                "time_traps/generic_nanos.0 | log-lines | 2 | 2 | 2025-01-01T08:00:00.123456789Z | 2025-01-01T09:00:00.987654321Z |",
                "time_traps/glog.0 | klog | 7 | 7 | 2013-05-17T22:04:22.619632Z | 2013-05-17T22:04:22.619776Z |",
                "time_traps/invalid_tz.0 | none | | | | |",
                "time_traps/invalid_utf8.0 | log-lines | 1 | 1 | 2015-03-13T06:16:52.071Z | 2015-03-13T06:16:52.071Z |",
                "time_traps/rollover.0 | undated-lines | | | | |",
                "time_traps/tai64n.0 | none | | | | |",
                "time_traps/ts_value.0 | log-lines | 2 | 2 | 2024-01-01T15:00:00Z | 2024-01-01T15:05:00Z |",
                "time_traps/yday.0 | none | | | | |",
            })
    void everyFileOfTheSamplesGivesWhatItHolds(
            String path, String format, Integer rows, Integer events, Instant first, Instant last, String broken) {
        InputFile file = Logs.corpusFile("samples/" + path);
        assertThat(Logs.formatId(file)).isEqualTo(format);
        if (rows == null) {
            return;
        }
        SourceOptions losAngeles =
                SourceOptions.builder().zone(ZoneId.of("America/Los_Angeles")).build();
        Recorded recorded = Logs.readNear(file, losAngeles, IN_2013);

        assertThat(recorded.rows).isEqualTo(rows);
        assertThat(recorded.events).hasSize(events);
        assertThat(recorded.instants().stream().min(Instant::compareTo)).contains(first);
        assertThat(recorded.instants().stream().max(Instant::compareTo)).contains(last);
        assertThat(recorded.broken.stream().map(p -> p.getLine().orElseThrow() + " " + p.getId()))
                .isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void theTableNamesEveryFile() {
        CsvSource table = Arrays.stream(LogCorpusTest.class.getDeclaredMethods())
                .filter(m -> m.getName().equals("everyFileOfTheSamplesGivesWhatItHolds"))
                .findFirst()
                .orElseThrow()
                .getAnnotation(CsvSource.class);
        Set<String> named = new TreeSet<>();
        Stream.of(table.value()).forEach(row -> named.add(row.substring(0, row.indexOf(' '))));
        Set<String> there = new TreeSet<>();
        for (String folder : List.of("logs_json", "syslog", "time_traps")) {
            Logs.corpusFolder("samples/" + folder).forEach(f -> there.add(folder + "/" + f.getFileName()));
        }

        assertThat(named).isEqualTo(there);
    }

    @TestFactory
    Stream<DynamicTest> textsAndTimesOfJsonLinesAreThoseOfAPlainTree() {
        return Logs.corpusFolder("samples/logs_json").stream()
                .filter(f -> Logs.formatId(InputFile.of("f", f)).equals("json-lines"))
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> comparedWithTree(f)));
    }

    private static void comparedWithTree(Path path) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            JsonNode tree = treeOf(line);
            if (tree != null && !tree.at("/ts").asText().equals("xxx")) {
                expected.add(instantOf(tree) + " " + textOf(tree));
            }
        }
        Recorded recorded = Logs.read(InputFile.of("f", path));

        assertThat(recorded.events.stream()
                        .map(e -> e.getOccurredAt().getEarliest().orElseThrow() + " "
                                + e.getRawText().orElse(e.getText())))
                .isEqualTo(expected);
    }

    private static JsonNode treeOf(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            return null;
        }
    }

    private static Instant instantOf(JsonNode tree) {
        if (tree.has("instant")) {
            return Instant.ofEpochSecond(
                    tree.at("/instant/epochSecond").asLong(),
                    tree.at("/instant/nanoOfSecond").asLong());
        }
        if (tree.has("__REALTIME_TIMESTAMP")) {
            long micros = Long.parseLong(tree.get("__REALTIME_TIMESTAMP").asText());
            return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
        }
        JsonNode time = Stream.of("@timestamp", "timestamp", "time", "ts")
                .filter(tree::has)
                .map(tree::get)
                .findFirst()
                .orElseThrow();
        return time.isNumber()
                ? Instant.ofEpochMilli(time.asLong())
                : Instant.parse(time.asText().replace(' ', 'T'));
    }

    private static String textOf(JsonNode tree) {
        return Stream.of("/msg", "/message", "/fields/message", "/@fields/msg", "/MESSAGE")
                .map(tree::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHourThatComesTwiceInTheDstSampleIsResolvedByItsOrder() {
        SourceOptions options = SourceOptions.builder()
                .zone(ZoneId.of("America/New_York"))
                .year(2013)
                .build();
        List<Instant> instants =
                Logs.read(Logs.corpusFile("samples/syslog/dst.0"), options).instants();

        assertThat(instants).isSorted();
        assertThat(instants.get(4)).isEqualTo("2013-11-03T05:59:14Z");
        assertThat(instants.get(5)).isEqualTo("2013-11-03T06:24:56Z");
        assertThat(instants.get(9)).isEqualTo("2013-11-03T07:25:02Z");
    }

    /** What the provenance of each file says must come out. */
    @ParameterizedTest
    @CsvSource({
        "ndjson/crlf_bom.ndjson, 2, 0, 0",
        "ndjson/dup_keys.ndjson, 1, 0, 0",
        "ndjson/lone_surrogate.ndjson, 2, 0, 0",
        "ndjson/no_newline.ndjson, 3, 0, 0",
        "ndjson/nul.ndjson, 1, 0, 0",
        "ndjson/utf16.ndjson, 1, 0, 0",
        "ndjson/long_line_32m.ndjson.gz, 0, 1, 1",
        "gz/multi_member.log.gz, 200, 0, 0",
        "gz/trunc.log.gz, 100, 0, 1",
        "gz/junk_tail.log.gz, 100, 0, 1",
    })
    void hostileLogsGiveWhatTheirProvenanceSays(String path, int events, int broken, int problems) {
        SourceOptions seconds =
                SourceOptions.builder().epochUnit(EpochUnit.SECONDS).build();
        Recorded recorded = Logs.read(Logs.corpusFile("hostile/" + path), seconds);

        assertThat(recorded.events).hasSize(events);
        assertThat(recorded.broken).hasSize(broken);
        assertThat(recorded.problems).hasSize(problems);
    }

    @TestFactory
    Stream<DynamicTest> noLogMakesAReaderThrowAndEveryRowIsAccountedFor() {
        return Stream.of("hostile/logs/lnav", "hostile/logs/plaso", "hostile/ndjson", "hostile/gz")
                .flatMap(folder -> Logs.corpusFolder(folder).stream())
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> accountedFor(f)));
    }

    /** Each reader gets each file, whether it would recognise it or not. */
    private static void accountedFor(Path path) {
        for (var format : Logs.formats()) {
            long start = CpuClock.nanos();
            var source = FormatSource.of(InputFile.of(path.getFileName().toString(), path), format);
            Recorded recorded =
                    Recorded.of(source, ReadContext.of(SourceOptions.none()).withReference(IN_2013));

            assertThat(recorded.rows).isEqualTo(recorded.events.size() + recorded.broken.size());
            assertThat(recorded.events).extracting(e -> e.getId()).doesNotHaveDuplicates();
            assertThat(Duration.ofNanos(CpuClock.nanos() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
