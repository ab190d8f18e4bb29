package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaLoggingTest {
    private static final String LINE = "Mar 11, 2026 1:00:00 PM com.foo.Bar baz";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines));
    }

    @Test
    void twoLinesAreARecord() {
        Recorded recorded = read(
                LINE, "SEVERE: down", "java.lang.IllegalStateException: x", "\tat a.B(C.java:1)", LINE, "INFO: on");

        assertThat(recorded.files).containsExactly("app.log java-util-logging");
        assertThat(recorded.texts())
                .containsExactly("down\njava.lang.IllegalStateException: x\n\tat a.B(C.java:1)", "on");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00Z"));
        assertThat(event.getOccurredAt().getRaw()).contains("Mar 11, 2026 1:00:00 PM");
        assertThat(event.getAssumptions()).containsExactly("zone-assumed");
        assertThat(event.getLevel()).contains("SEVERE");
        assertThat(event.getAttributes()).containsOnly(entry("logger", "com.foo.Bar"), entry("method", "baz"));
    }

    @ParameterizedTest
    @CsvSource({
        "12:00:00 AM, 00:00:00",
        "12:59:59 PM, 12:59:59",
        "1:05:00 AM, 01:05:00",
        "11:00:00 PM, 23:00:00",
        "1:00:00\u202fPM, 13:00:00"
    })
    void hoursAreThoseOfHalfADay(String written, String time) {
        assertThat(read(LINE.replace("1:00:00 PM", written), "INFO: on").instants())
                .containsExactly(Instant.parse("2026-03-11T" + time + "Z"));
    }

    @Test
    void whatHasNoLevelThatIsKnownStaysAsItIs() {
        TimelineEvent event = read(LINE, "INFORMATION: on").events.get(0);

        assertThat(event.getText()).isEqualTo("com.foo.Bar baz\nINFORMATION: on");
        assertThat(event.getLevel()).isEmpty();
        assertThat(read(LINE).texts()).containsExactly("com.foo.Bar baz");
    }

    @Test
    void aLoggerMayStandAlone() {
        assertThat(read("Mar 1, 2026 1:00:00 PM root", "FINE: on").events.get(0).getAttributes())
                .containsOnly(entry("logger", "root"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feb 30, 2026 1:00:00 PM",
                "Mar 11, 2026 13:00:00 PM",
                "Mar 11, 2026 0:00:00 AM",
                "Mar 11, 2026 1:60:00 PM"
            })
    void aTimeThatDoesNotExistIsAProblem(String time) {
        Recorded recorded = read(LINE, "INFO: a", time + " a b", "INFO: no", LINE, "INFO: b");

        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.texts()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mrz 11, 2026 1:00:00 PM a b",
                "Mar 111, 2026 1:00:00 PM a b",
                "Mar , 2026 1:00:00 PM a b",
                "Mar 11 2026 1:00:00 PM a b",
                "Mar 11, 2026 1:00:00 XM a b",
                "Mar 11, 2026 1:00:00 a b",
                "Mar 11, 2026 1:00:00 PMX",
                "Mar 11, 2026 1:00:00 PM",
                "Mar 11, 2026 100:00:00 PM a",
                "Mar 11, 2026 PM a",
                "Mar",
                ""
            })
    void aLineThatLacksAPartIsNoRecord(String line) {
        assertThat(Logs.grammar("java-util-logging").parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        HeadedLine line =
                Logs.grammar("java-util-logging").parse(LINE.substring(0, any.length() % LINE.length()) + any);

        assertThat(line == null || line.time().startsWith("2026-03-11T")).isTrue();
    }

    @Property
    void anyContinuationIsKept(@ForAll String any) {
        HeadedLine head = Logs.grammar("java-util-logging").parse(LINE);
        String more = "\n" + any.replace("\n", "");

        assertThat(Logs.grammar("java-util-logging").continued(head, more).text())
                .endsWith(any.replace("\n", ""));
    }
}
