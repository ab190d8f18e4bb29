package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudLogTest {
    private static final String ERROR =
            "{\"timestamp\":1773234000123,\"message\":\"ERROR down\\n\",\"ingestionTime\":1773234000999}";
    private static final String OBJECT = "{\"timestamp\":1773234001123,\"message\":"
            + "\"{\\\"level\\\":\\\"info\\\",\\\"msg\\\":\\\"up\\\"}\",\"ingestionTime\":1773234001999}";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("logs.json", lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\":[%s,%s],\"nextForwardToken\":\"f/3\"}",
                "{\n \"events\": [\n%s,\n%s\n]}\n",
                "[{\"searchedLogStreams\":[{}],\"events\":[%s,%s]}]"
            })
    void recordsOfCloudWatchAreReadAsPrinted(String document) {
        Recorded recorded = read(String.format(document, ERROR, OBJECT));

        assertThat(recorded.files).containsExactly("logs.json aws-cloudwatch-logs");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactly("ERROR down", "up");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("logs.json:/events/0");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
        assertThat(event.getLevel()).contains("ERROR");
        assertThat(event.getAttributes()).containsOnly(entry("ingestionTime", "1773234000999"));
        assertThat(recorded.events.get(1).getLevel()).contains("info");
    }

    @Test
    void pagesOneAfterAnotherAreReadAndEachRecordHasItsOwnId() {
        String page = "{\"events\":[" + ERROR + "]}";

        Recorded recorded = read(page, page);

        assertThat(recorded.events)
                .extracting(event -> event.getId().toString())
                .containsExactly("logs.json:/events/0", "logs.json:/events/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"message\":\"no\",\"ingestionTime\":1} | source.no-time",
                "{\"timestamp\":\"soon\",\"message\":\"no\"} | source.bad-time",
                "{\"timestamp\":99999999999999999999,\"message\":\"no\"} | source.bad-time",
                "17 | source.bad-json",
                "[1,[2]] | source.bad-json",
            })
    void aRecordThatIsBrokenIsAProblemAndTheOthersAreRead(String record, String id) {
        Recorded recorded = read("{\"events\":[" + ERROR + ",", record, "," + OBJECT + "]}");

        assertThat(recorded.brokenIds()).containsExactly(id);
        assertThat(recorded.broken.get(0).getLine()).contains(2L);
        assertThat(recorded.events).hasSize(2);
    }

    @Test
    void whatStandsBeforeABrokenPlaceIsRead() {
        Recorded recorded = read("{\"events\":[" + ERROR + ",", "{\"timestamp\":17732");

        assertThat(recorded.texts()).containsExactly("ERROR down");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-json");
        assertThat(recorded.broken.get(0).getLine()).contains(3L);
    }

    @Test
    void recordsOfGoogleAreReadAsPrinted() {
        Recorded recorded = read(
                "[{\"insertId\":\"a\",\"logName\":\"l\",\"jsonPayload\":{\"message\":\"up\",\"n\":1},\"severity\":\"INFO\",\"timestamp\":\"2026-03-11T13:00:00.123Z\"},",
                "{\"insertId\":\"b\",\"logName\":\"l\",\"textPayload\":\"down\",\"severity\":\"ERROR\",\"timestamp\":\"2026-03-11T13:00:01.123Z\"}]");

        assertThat(recorded.files).containsExactly("logs.json google-cloud-logging");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactly("up", "down");
        assertThat(recorded.events.get(1).getId()).hasToString("logs.json:/1");
        assertThat(recorded.events.get(1).getLevel()).contains("ERROR");
        assertThat(recorded.events.get(0).getAttributes()).containsEntry("jsonPayload.n", "1");
    }

    @Test
    void recordsOneToALineStayJsonLines() {
        String line =
                "{\"insertId\":\"b\",\"logName\":\"l\",\"textPayload\":\"down\",\"timestamp\":\"2026-03-11T13:00:01Z\"}";

        assertThat(read(line, line).files).containsExactly("logs.json json-lines");
        assertThat(read(ERROR, ERROR).files).containsExactly("logs.json json-lines");
    }
}
