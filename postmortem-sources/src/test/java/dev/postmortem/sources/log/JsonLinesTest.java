package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.FileHead;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.input.JsonShape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final String TIME = "\"time\":\"2026-03-11T14:06:30Z\"";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.jsonl", lines));
    }

    private static TimelineEvent event(String line) {
        return read(line).events.get(0);
    }

    @Test
    void aLineIsAnEvent() {
        Recorded recorded = read("{\"time\":\"2026-03-11T14:06:30.412Z\",\"level\":\"WARN\",\"msg\":\"retrying\","
                + "\"logger\":\"pool\",\"attempt\":2}");

        assertThat(recorded.files).containsExactly("app.jsonl json-lines");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("app.jsonl:1");
        assertThat(event.getKind()).isEqualTo(EventKind.LOG);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:06:30.412Z"));
        assertThat(event.getLevel()).contains("WARN");
        assertThat(event.getText()).isEqualTo("retrying");
        assertThat(event.getRawText()).isEmpty();
        assertThat(event.getActor()).hasValueSatisfying(actor -> {
            assertThat(actor.getName()).isEqualTo("pool");
            assertThat(actor.getType()).isEqualTo(ActorType.SYSTEM);
        });
        assertThat(event.getAttributes()).isEqualTo(Map.of("attempt", "2"));
        assertThat(event.getSource().getSystem()).isEqualTo("json-lines");
        assertThat(event.getSource().getFile()).isEqualTo("app.jsonl");
        assertThat(event.getSource().getLine()).contains(1L);
    }

    @Test
    void timesAndTextsAreFoundUnderTheNamesThatLoggersGiveThem() {
        Recorded recorded = read(
                "{\"timeMillis\":1773234001497,\"level\":\"INFO\",\"loggerName\":\"a.B\",\"message\":\"log4j\"}",
                "{\"sequenceNumber\":0,\"timestamp\":1773234001497,\"nanoseconds\":497000000,\"level\":\"INFO\","
                        + "\"threadName\":\"main\",\"loggerName\":\"a.B\",\"message\":\"logback\"}",
                "{\"asctime\":\"2026-03-11 13:00:01,497\",\"levelname\":\"INFO\",\"name\":\"a.B\",\"message\":\"python\"}",
                "{\"timestamp\":\"2026-03-11T13:00:01.497Z\",\"logger\":\"a.B\",\"textPayload\":\"cloud\"}",
                "{\"Timestamp\":\"2026-03-11T13:00:01.497Z\",\"logger\":\"a.B\",\"RenderedMessage\":\"serilog\"}");

        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactly("log4j", "logback", "python", "cloud", "serilog");
        assertThat(recorded.instants()).containsOnly(Instant.parse("2026-03-11T13:00:01.497Z"));
        assertThat(recorded.events)
                .allSatisfy(event -> assertThat(event.getActor())
                        .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("a.B")));
    }

    @Test
    void anEmptyMessageIsToldByTheOtherMembers() {
        assertThat(read("{" + TIME + ",\"msg\":\"\",\"status\":502}").texts()).containsExactly("status=502");
    }

    @Test
    void aBrokenLineIsAProblemWithItsPlaceAndTheNextLineIsRead() {
        Recorded recorded = read(
                "{" + TIME + ",\"msg\":\"one\"}",
                "",
                "{" + TIME + ",\"msg\":\"cut",
                "panic: boom",
                "{" + TIME + ",\"msg\":\"two\"}");

        assertThat(recorded.texts()).containsExactly("one", "two");
        assertThat(recorded.events.get(1).getId()).hasToString("app.jsonl:5");
        assertThat(recorded.rows).isEqualTo(4);
        assertThat(recorded.broken).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.getId()).isEqualTo("source.bad-json");
            assertThat(problem.getFile()).isEqualTo("app.jsonl");
            assertThat(problem.getMessage()).contains("column");
            assertThat(problem.getRemedy()).isNotBlank();
        });
        assertThat(recorded.broken.get(0).getLine()).contains(3L);
        assertThat(recorded.broken.get(1).getLine()).contains(4L);
    }

    @Test
    void severalValuesOnOneLineAreAsManyRows() {
        Recorded recorded = read("{" + TIME + ",\"msg\":\"a\"}{" + TIME + ",\"msg\":\"b\"} [1] {" + TIME + ",\"m");

        assertThat(recorded.events)
                .extracting(e -> e.getId().toString())
                .containsExactly("app.jsonl:1", "app.jsonl:1:2");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-json", "source.bad-json");
    }

    @Test
    void byteOrderMarkLineEndsOfWindowsAndInvalidBytesDoNoHarm() {
        byte[] start = ("\uFEFF{" + TIME + ",\"msg\":\"a\"}\r\n\r\n{" + TIME + ",\"msg\":\"b")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[start.length + 4];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(new byte[] {(byte) 0xed, (byte) 0xb9, '"', '}'}, 0, bytes, start.length, 4);

        Recorded recorded = Logs.read(InputFile.of("app.jsonl", bytes));

        assertThat(recorded.rows).isEqualTo(2);
        assertThat(recorded.texts().get(0)).isEqualTo("a");
        assertThat(recorded.texts().get(1)).startsWith("b\uFFFD");
        assertThat(recorded.events.get(1).getId()).hasToString("app.jsonl:3");
        assertThat(recorded.problems).extracting(p -> p.getId()).containsExactly("source.bad-encoding");
    }

    @Test
    void aLineThatIsTooLongIsSkipped() {
        Recorded recorded = read(
                "{" + TIME + ",\"msg\":\"a\"}",
                "{" + TIME + ",\"msg\":\"" + "x".repeat(2_000_000) + "\"}",
                "{" + TIME + ",\"msg\":\"b\"}");

        assertThat(recorded.texts()).containsExactly("a", "b");
        assertThat(recorded.brokenIds()).containsExactly("source.limit");
        assertThat(recorded.broken.get(0).getLine()).contains(2L);
    }

    @Test
    void depthAndBreadthAreBoundedAndTheRestIsCounted() {
        String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            wide.append(",\"k").append(i).append("\":").append(i);
        }
        TimelineEvent event = event("{" + TIME + ",\"deep\":" + deep + wide + "}");

        assertThat(event.getAttributes()).hasSize(33).containsEntry("…", "9 more");
        assertThat(event("{" + TIME + ",\"msg\":\"m\",\"long\":\"" + "y".repeat(5_000) + "\"}")
                        .getAttributes()
                        .get("long"))
                .hasSizeLessThan(1_100)
                .endsWith("… (5000 characters)");
        assertThat(read("{" + TIME + ",\"a\":" + "[".repeat(100_000)).brokenIds())
                .containsExactly("source.bad-json");
    }

    @Test
    void ofEqualNamesTheLastCounts() {
        assertThat(event("{" + TIME + ",\"msg\":\"first\",\"msg\":\"last\"}").getText())
                .isEqualTo("last");
    }

    @Test
    void terminalEscapesStayInTheRawTextOnly() {
        TimelineEvent event = event("{" + TIME + ",\"msg\":\"up \\u001b[0;32mservice\\u001b[0m\"}");

        assertThat(event.getText()).isEqualTo("up service");
        assertThat(event.getRawText()).contains("up \u001b[0;32mservice\u001b[0m");
    }

    @Test
    void aStackTraceStaysWithItsRecord() {
        TimelineEvent event = event("{" + TIME + ",\"msg\":\"failed\",\"stack\":\"E: x\\n\\tat a.B(B.java:1)\"}");

        assertThat(event.getAttributes()).containsEntry("stack", "E: x\n\tat a.B(B.java:1)");
    }

    @Test
    void aRecordWithoutAMessageIsToldByItsMembers() {
        assertThat(event("{" + TIME + ",\"status\":503,\"uri\":\"/v1\"}").getText())
                .isEqualTo("status=503 uri=/v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"level\":30,\"time\":1745532517537,\"pid\":1,\"hostname\":\"h\",\"msg\":\"pino\"} | 2025-04-24T22:08:37.537Z",
                "{\"level\":\"info\",\"ts\":1716723772.5,\"caller\":\"a.go:1\",\"msg\":\"zap\"} | 2024-05-26T11:42:52.500Z",
                "{\"level\":\"info\",\"ts\":1716723772.5,\"logger\":\"a\",\"msg\":\"zap\"} | 2024-05-26T11:42:52.500Z",
                "{\"version\":\"1.1\",\"host\":\"h\",\"short_message\":\"gelf\",\"timestamp\":1716723772.5} | 2024-05-26T11:42:52.500Z",
                "{\"__REALTIME_TIMESTAMP\":\"1534860261221373\",\"MESSAGE\":\"journald\"} | 2018-08-21T14:04:21.221373Z",
                "{\"instant\":{\"epochSecond\":1663977609,\"nanoOfSecond\":484000001},\"message\":\"log4j\"} | 2022-09-24T00:00:09.484000001Z",
                "{\"instant\":{\"epochSecond\":1663977609,\"nanoOfSecond\":1},\"message\":\"log4j\"} | 2022-09-24T00:00:09.000000001Z",
            })
    void numbersHaveTheUnitOfTheProgramThatWritesThem(String line, Instant instant) {
        TimelineEvent event = event(line);

        assertThat(event.getOccurredAt().getEarliest()).contains(instant);
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ts\":1700000000}",
                "{\"ts\":1700000000.5,\"level\":\"info\"}",
                "{\"ts\":\"1700000000\"}",
                "{\"time\":1700000000000,\"level\":\"info\"}",
            })
    void aNumberOfAnUnknownProgramNeedsADeclaredUnit(String line) {
        Recorded undeclared = read(line);
        assertThat(undeclared.brokenIds()).containsExactly("source.no-unit");
        assertThat(undeclared.broken.get(0).getRemedy()).contains("--unit app.jsonl=ms");

        EpochUnit unit = line.contains("1700000000000") ? EpochUnit.MILLIS : EpochUnit.SECONDS;
        Recorded declared = Logs.read(
                Logs.file("app.jsonl", line),
                SourceOptions.builder().epochUnit(unit).build());
        assertThat(declared.instants())
                .singleElement()
                .satisfies(i -> assertThat(i.getEpochSecond()).isEqualTo(1700000000L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"msg\":\"x\"}",
                "{\"time\":null,\"msg\":\"x\"}",
                "{\"time\":{\"a\":1},\"msg\":\"x\"}",
                "{}",
            })
    void aRecordWithoutTimeIsAProblem(String line) {
        assertThat(read(line + "\n" + line).brokenIds()).containsExactly("source.no-time", "source.no-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"id\":1}],\"meta\":{\"total\":1}}",
                "{\"message\":\"Not Found\",\"status\":\"404\"}",
                "{}"
            })
    void aDocumentOnOneLineIsNoLogWithoutATime(String document) {
        FileHead head = new FileHead("a.json", List.of(document), JsonShape.of(document));
        assertThat(new JsonLinesFormat().recognises(head)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"time\":\"2026-03-01T10:00:00Z\"}", "{\"log\":{\"time\":1", "{\"t\":{\"$date\":\"2"})
    void oneRecordWithATimeIsALog(String record) {
        FileHead head = new FileHead("a.json", List.of(record), JsonShape.of(record));
        assertThat(new JsonLinesFormat().recognises(head)).isTrue();
    }

    @Test
    void aTimeWithoutOffsetIsReadInTheDeclaredZone() {
        InputFile file = Logs.file("app.jsonl", "{\"timestamp\":\"2007-11-03 06:24:38.000\",\"message\":\"m\"}");
        Recorded assumed = Logs.read(file);
        Recorded declared = Logs.read(
                file,
                SourceOptions.builder().zone(ZoneId.of("America/Los_Angeles")).build());

        assertThat(assumed.instants()).containsExactly(Instant.parse("2007-11-03T06:24:38Z"));
        assertThat(assumed.events.get(0).getAssumptions()).containsExactly("zone-assumed");
        assertThat(assumed.assumptions).hasSize(1);
        assertThat(declared.instants()).containsExactly(Instant.parse("2007-11-03T13:24:38Z"));
        assertThat(declared.assumptions).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"@fields\":{\"lvl\":\"INFO\",\"msg\":\"m\"} | INFO | m | ~~",
                "\"fields\":{\"message\":\"m\"},\"level\":\"INFO\",\"target\":\"t\" | INFO | m | t",
                "\"log.level\":\"error\",\"message\":\"m\",\"log\":{\"logger\":\"app\"} | error | m | app",
                "\"log\":{\"level\":\"error\",\"logger\":\"app\"},\"message\":\"m\" | error | m | app",
                "\"severity\":\"ERROR\",\"message\":\"m\",\"service\":\"s\",\"host\":\"h\" | ERROR | m | s",
                "\"@l\":\"Warning\",\"@m\":\"m\" | Warning | m | ~~",
                "\"log\":\"m\\n\",\"stream\":\"stderr\" | ~~ | m | ~~",
            })
    void theNamesOfManyProgramsAreKnown(String members, String level, String text, String actor) {
        TimelineEvent event = event("{" + TIME + "," + members + "}");

        assertThat(event.getLevel().orElse("")).isEqualTo(level);
        assertThat(event.getText()).isEqualTo(text);
        assertThat(event.getActor().map(a -> a.getName()).orElse("")).isEqualTo(actor);
    }

    @Test
    void numbersOfBunyanAndPinoBecomeNamesAndStayAttributes() {
        String rest = ",\"pid\":7,\"hostname\":\"h\",\"msg\":\"m\"}";

        TimelineEvent known = event("{" + TIME + ",\"level\":50" + rest);
        assertThat(known.getLevel()).contains("error");
        assertThat(known.getAttributes()).containsEntry("level", "50");
        assertThat(event("{" + TIME + ",\"level\":35" + rest).getLevel()).contains("35");
        assertThat(event("{" + TIME + ",\"lvl\":10,\"msg\":\"m\"}").getLevel()).contains("10");
    }

    @Test
    void journaldIdsAreThoseOfTheJournal() {
        TimelineEvent event = event("{\"__CURSOR\":\"s=1;i=2\",\"__REALTIME_TIMESTAMP\":\"1534860261221373\","
                + "\"PRIORITY\":\"3\",\"SYSLOG_IDENTIFIER\":\"python\",\"MESSAGE\":\"m\"}");

        assertThat(event.getId()).hasToString("journald:s=1;i=2");
        assertThat(event.getSource().getExternalId()).contains("s=1;i=2");
        assertThat(event.getLevel()).contains("err");
        assertThat(event.getAttributes()).containsEntry("PRIORITY", "3");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("python");
    }

    @Test
    void aMessageThatJournaldWroteAsBytesIsText() {
        TimelineEvent event = event("{\"__REALTIME_TIMESTAMP\":\"1534860261221373\",\"_PID\":\"7\","
                + "\"MESSAGE\":[27,91,51,49,109,114,195,182,116,27,91,48,109]}");

        assertThat(event.getText()).isEqualTo("röt");
        assertThat(event.getRawText()).contains("\u001b[31mröt\u001b[0m");
        assertThat(event.getAttributes()).containsOnlyKeys("_PID");
        assertThat(event("{" + TIME + ",\"MESSAGE\":[-9,99999999999999,1.5]}").getText())
                .isNotNull();
    }

    @Test
    void pinoIsKnownByItsLevelsWhereItNamesNoHost() {
        assertThat(event("{\"level\":50,\"time\":1773235205123,\"msg\":\"no\"}")
                        .getOccurredAt()
                        .getEarliest())
                .contains(Instant.parse("2026-03-11T13:20:05.123Z"));
        assertThat(read("{\"level\":5,\"time\":1773235205123,\"msg\":\"no\"}").brokenIds())
                .containsExactly("source.no-unit");
    }

    @Test
    void isRecognisedByItsFirstLinesWholeOrNot() {
        String cut = "{\"time\":\"2026-03-11T14:06:30Z\",\"msg\":\"cut";
        assertThat(Logs.formatId(Logs.file("f", cut))).isEqualTo("json-lines");
        assertThat(Logs.formatId(Logs.file("f", "", cut, "panic", "{\"a\":1}"))).isEqualTo("json-lines");
        assertThat(Logs.formatId(Logs.file("f", "{", "  \"a\": 1,", "  \"b\": 2", "}")))
                .isEqualTo("none");
        assertThat(Logs.formatId(Logs.file("f", "[1,2]"))).isEqualTo("none");
        assertThat(Logs.formatId(Logs.file("f", "[{\"a\":1},", "{\"a\":2},", "{\"a\":3}]")))
                .isEqualTo("none");
        assertThat(Logs.formatId(Logs.file("f", "three lines", "that fit", "no format")))
                .isEqualTo("none");
    }
}
