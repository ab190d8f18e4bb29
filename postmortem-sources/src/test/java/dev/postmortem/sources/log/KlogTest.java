package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.ReadContext;
import dev.postmortem.model.source.ReadOutcome;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KlogTest {
    private static final String LINE = "I0311 13:38:41.123456   12345 file.go:12] message";
    private static final SourceOptions UTC_2026 =
            SourceOptions.builder().zone(ZoneOffset.UTC).year(2026).build();

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("kubelet.log", lines), UTC_2026);
    }

    @Test
    void aLineHasTimeLevelThreadCallerAndText() {
        Recorded recorded = read(LINE);

        assertThat(recorded.files).containsExactly("kubelet.log klog");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("kubelet.log:1");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:38:41.123456Z"));
        assertThat(event.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(event.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MICRO);
        assertThat(event.getOccurredAt().getRaw()).contains("0311 13:38:41.123456");
        assertThat(event.getLevel()).contains("INFO");
        assertThat(event.getText()).isEqualTo("message");
        assertThat(event.getAttributes()).containsOnly(entry("thread", "12345"), entry("caller", "file.go:12"));
        assertThat(recorded.years).containsExactly(2026);
    }

    @Test
    void newerVersionsOfGlogWriteTheYear() {
        Recorded recorded = Logs.read(Logs.file("a.log", "W20240229 23:59:59.999999 7 a.cc:1] full"));

        assertThat(recorded.instants()).containsExactly(Instant.parse("2024-02-29T23:59:59.999999Z"));
        assertThat(recorded.events.get(0).getAssumptions()).containsExactly("zone-assumed");
        assertThat(recorded.events.get(0).getLevel()).contains("WARNING");
        assertThat(recorded.years).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"I, INFO", "W, WARNING", "E, ERROR", "F, FATAL"})
    void theLetterIsTheLevel(String letter, String level) {
        assertThat(read(letter + LINE.substring(1)).events.get(0).getLevel()).contains(level);
    }

    @Test
    void theYearFollowsFromOtherSourcesAsThatOfSyslogDoes() {
        InputFile file = Logs.file("a.log", LINE, LINE.replace("0311", "0312"));

        assertThat(Logs.read(file).outcome).isEqualTo(ReadOutcome.REFERENCE_NEEDED);
        Recorded recorded = Recorded.of(
                Logs.source(file),
                ReadContext.of(SourceOptions.none())
                        .withReference(Recorded.window("2025-03-01T00:00:00Z", "2025-04-01T00:00:00Z")));
        assertThat(recorded.instants())
                .containsExactly(
                        Instant.parse("2025-03-11T13:38:41.123456Z"), Instant.parse("2025-03-12T13:38:41.123456Z"));
        assertThat(recorded.assumptions).extracting(a -> a.getId()).contains("year-assumed", "zone-assumed");
        assertThat(recorded.events.get(0).getOccurredAt().getBasis()).isEqualTo(TimeBasis.ASSUMED_YEAR);
    }

    @Test
    void otherLinesContinueTheRecordBefore() {
        Recorded recorded = read("F" + LINE.substring(1), "goroutine 1 [running]:", "\tmain.go:1", "", LINE);

        assertThat(recorded.texts()).containsExactly("message\ngoroutine 1 [running]:\n\tmain.go:1", "message");
        assertThat(recorded.rows).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0231 13:38:41.123456",
                "1311 13:38:41.123456",
                "0000 13:38:41.123456",
                "0311 25:38:41.123456",
                "20261311 13:38:41.123456"
            })
    void aTimeThatDoesNotExistIsAProblem(String time) {
        Recorded recorded = read(LINE, "I" + time + " 1 a.go:1] no", "more", LINE);

        assertThat(recorded.texts()).containsExactly("message", "message");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.rows).isEqualTo(3);
    }

    @Test
    void theHeadingOfGlogIsOneRow() {
        Recorded recorded = read(
                "Log file created at: 2026/03/11 13:38:41",
                "Running on machine: a",
                "Log line format: [IWEF]mmdd hh:mm:ss.uuuuuu threadid file:line] msg",
                LINE,
                LINE);

        assertThat(recorded.rows).isEqualTo(3);
        assertThat(recorded.broken)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.getMessage()).startsWith("the 3 lines before the first record"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D0311 13:38:41.123456 1 a.go:1] x",
                "I0311 13:38:41 1 a.go:1] x",
                "I0311 13:38:41.123456 a.go:1] x",
                "I0311 13:38:41.123456 1 a.go] x",
                "I0311 13:38:41.123456 1 a.go:] x",
                "I0311 13:38:41.123456 1 :1] x",
                "I0311 13:38:41.123456 1 a go:1] x",
                "I0311 13:38:41.123456 1 a.go:1",
                "I0311 13:38:41.123456 ",
                "I0311 13:38:41.123456",
                "I",
            })
    void aLineThatLacksAPartIsNoRecord(String line) {
        assertThat(Logs.grammar("klog").parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        HeadedLine line = Logs.grammar("klog").parse(LINE.substring(0, any.length() % LINE.length()) + any);

        assertThat(line == null || line.isYearless()).isTrue();
    }
}
