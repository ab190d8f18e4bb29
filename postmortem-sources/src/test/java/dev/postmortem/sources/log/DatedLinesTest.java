package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedLinesTest {
    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11-Mar-2026 13:00:00.123 INFO [main] a | 2026-03-11T13:00:00.123Z | INFO [main] a",
                "11 Mar 2026 13:00:00,123 INFO  [main] a | 2026-03-11T13:00:00.123Z | INFO  [main] a",
                "[11-Mar-2026 13:00:01 UTC] INFO: a | 2026-03-11T13:00:01Z | INFO: a",
                "[11/Mar/2026:13:00:01 +0100] INFO a | 2026-03-11T12:00:01Z | INFO a",
                "11.03.2026 13:00:00 INFO a | 2026-03-11T13:00:00Z | INFO a",
                "Wed Mar 11 13:00:00 2026 INFO a | 2026-03-11T13:00:00Z | INFO a",
                "[Sun Mar  1 13:00:00 2026] INFO a | 2026-03-01T13:00:00Z | INFO a",
                "Wed 2026-03-11 13:00:00 UTC INFO a | 2026-03-11T13:00:00Z | INFO a"
            })
    void aDateWithOneMeaningIsRead(String line, String instant, String text) {
        Recorded recorded = read(line, "\tmore");

        assertThat(recorded.files).containsExactly("app.log dated-lines");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse(instant));
        assertThat(event.getLevel()).contains("INFO");
        assertThat(event.getText()).isEqualTo(text + "\n\tmore");
    }

    @Test
    void theZoneIsThatOfTheOptions() {
        assertThat(read("11-Mar-2026 13:00:00 a").assumptions)
                .extracting(assumption -> assumption.getId())
                .containsExactly("zone-assumed");
        assertThat(read("11-Mar-2026 13:00:00 UTC a").assumptions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-Feb-2026 13:00:00",
                "11-Foo-2026 13:00:00",
                "11.13.2026 13:00:00",
                "Wed Foo 11 13:00:00 2026",
                "Wed Mar 99 13:00:00 2026"
            })
    void aDateThatDoesNotExistIsAProblem(String time) {
        Recorded recorded = read("11-Mar-2026 13:00:00 a", time + " no", "11-Mar-2026 13:00:00 b");

        assertThat(recorded.texts()).containsExactly("a", "b");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11-Mar-2026",
                "11-Mar-2026 noon",
                "11-Mar-2026 13:00:00x",
                "11-Mar-2026 25:00:00 x",
                "[11-Mar-2026 13:00:00 x",
                "[11-Mar-2026 13:00:00 Europe/Atlantis] x",
                "Wed Mar 11 13:00:00 CET x",
                "1.3.26 13:00:00 x",
                "Wed Mar 11 x",
                "Wed ",
                "Wednesday 2026-03-11 13:00:00",
                "[",
                ""
            })
    void aLineWithoutSuchATimeIsNoRecord(String line) {
        assertThat(Logs.grammar("dated-lines").parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        for (String line :
                new String[] {"[11-Mar-2026 13:00:00 UTC] a", "Wed Mar 11 13:00:00 2026 a", "Wed 2026-03-11 13:00 a"}) {
            HeadedLine head = Logs.grammar("dated-lines").parse(line.substring(0, any.length() % line.length()) + any);
            assertThat(head == null || !head.isYearless()).isTrue();
        }
    }
}
