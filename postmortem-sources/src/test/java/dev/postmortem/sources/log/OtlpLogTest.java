package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpLogTest {
    private static final String RESOURCE =
            "{\"resource\":{\"attributes\":[{\"key\":\"service.name\",\"value\":{\"stringValue\":\"shop\"}},"
                    + "{\"key\":\"host.name\",\"value\":{\"stringValue\":\"prod-1\"}}]},\"scopeLogs\":[{\"scope\":{\"name\":\"a.Pay\"},\"logRecords\":[%s]}]}";
    private static final String TIME = "\"timeUnixNano\":\"1773234000123456789\"";
    private static final String BODY = "\"body\":{\"stringValue\":\"down\"}";

    private static String line(String... records) {
        return "{\"resourceLogs\":[" + String.format(RESOURCE, String.join(",", records)) + "]}";
    }

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("otel.jsonl", lines));
    }

    private static TimelineEvent event(String members) {
        Recorded recorded = read(line("{" + members + "}"));
        assertThat(recorded.broken).isEmpty();
        return recorded.events.get(0);
    }

    @Test
    void everyRecordOfEveryLineIsAnEvent() {
        Recorded recorded = read(
                line(
                        "{" + TIME + ",\"severityNumber\":17,\"severityText\":\"Error\",\"traceId\":\"5b8e\"," + BODY
                                + ",\"attributes\":[{\"key\":\"n\",\"value\":{\"intValue\":\"3\"}},{\"key\":\" \",\"value\":{}}]}",
                        "{" + TIME + "}"),
                line("{" + TIME + "," + BODY + "}"));

        assertThat(recorded.files).containsExactly("otel.jsonl otlp-json");
        assertThat(recorded.rows).isEqualTo(3);
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123456789Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.EPOCH);
        assertThat(event.getLevel()).contains("Error");
        assertThat(event.getText()).isEqualTo("down");
        assertThat(event.getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("shop"));
        assertThat(event.getAttributes())
                .containsOnly(
                        entry("n", "3"),
                        entry("traceId", "5b8e"),
                        entry("scope", "a.Pay"),
                        entry("host.name", "prod-1"));
        assertThat(recorded.events).extracting(e -> e.getId().toString()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1, TRACE", "4, TRACE", "5, DEBUG", "9, INFO", "12, INFO", "13, WARN", "20, ERROR", "24, FATAL"})
    void theNumberTellsTheLevelWithoutAText(int number, String level) {
        assertThat(event(TIME + ",\"severityNumber\":" + number).getLevel()).contains(level);
    }

    @ParameterizedTest
    @CsvSource({"0", "25", "-1"})
    void otherNumbersAreNoLevel(int number) {
        assertThat(event(TIME + ",\"severityNumber\":" + number).getLevel()).isEmpty();
    }

    @Test
    void theObservedTimeCountsIfThereIsNoOther() {
        TimelineEvent event = event("\"timeUnixNano\":\"0\",\"observedTimeUnixNano\":\"1773234000000000000\"," + BODY);

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.OBSERVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"stringValue\":\"a\\u001b[31mb\" | ab",
                "\"boolValue\":true | true",
                "\"intValue\":\"10\" | 10",
                "\"doubleValue\":1.5 | 1.5",
                "\"arrayValue\":{\"values\":[{\"intValue\":\"1\"}]} | {\"arrayValue\":{\"values\":[{\"intValue\":\"1\"}]}}",
            })
    void theBodyIsAnyValue(String body, String text) {
        assertThat(event(TIME + ",\"body\":{" + body + "}").getText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | source.no-time",
                "{\"timeUnixNano\":\"0\"} | source.no-time",
                "{\"timeUnixNano\":\"soon\"} | source.bad-time",
                "{\"timeUnixNano\":\"9999999999999999999\"} | source.bad-time",
                "17 | source.no-time"
            })
    void aRecordThatIsBrokenIsAProblem(String record, String id) {
        Recorded recorded = read(line(record, "{" + TIME + "," + BODY + "}"));

        assertThat(recorded.brokenIds()).containsExactly(id);
        assertThat(recorded.texts()).containsExactly("down");
    }

    @Test
    void aCutLineIsAProblemAndTheNextOneIsRead() {
        String whole = line("{" + TIME + "," + BODY + "}");
        Recorded recorded = read(whole, whole.substring(0, whole.length() / 2), whole);

        assertThat(recorded.texts()).containsExactly("down", "down");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-json");
    }

    @Test
    void theSampleOfTheProtocolIsRead() {
        Recorded recorded = Logs.read(Logs.corpusFile("samples/otlp_logs/logs.json"));

        assertThat(recorded.files).containsExactly("logs.json otlp-json");
        assertThat(recorded.texts()).containsExactly("Example log record");
        assertThat(recorded.instants()).containsExactly(Instant.parse("2018-12-13T14:51:00.300Z"));
    }

    @Property
    void anyBodyIsAnEvent(@ForAll @StringLength(max = 50) String any) {
        String text = any.replaceAll("[^\\p{Alnum} ]", "");

        assertThat(read(line("{" + TIME + ",\"body\":{\"stringValue\":\"" + text + "\"}}"))
                        .texts())
                .containsExactly(text.stripTrailing());
    }
}
