package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.HeadedLine;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisLogTest {
    private static final String LINE = "1:M 11 Mar 2026 13:00:00.123 * Ready to accept connections";
    private static final SourceOptions UTC_2026 =
            SourceOptions.builder().zone(ZoneOffset.UTC).year(2026).build();

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("redis.log", lines), UTC_2026);
    }

    @Test
    void aLineHasTimeProcessRoleLevelAndText() {
        Recorded recorded = read(LINE);

        assertThat(recorded.files).containsExactly("redis.log redis");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(event.getOccurredAt().getRaw()).contains("11 Mar 2026 13:00:00.123");
        assertThat(event.getLevel()).contains("notice");
        assertThat(event.getText()).isEqualTo("Ready to accept connections");
        assertThat(event.getAttributes()).containsOnly(entry("pid", "1"), entry("role", "M"));
    }

    @ParameterizedTest
    @CsvSource({"., debug", "-, verbose", "*, notice", "#, warning"})
    void theMarkIsTheLevel(String mark, String level) {
        assertThat(read(LINE.replace("*", mark)).events.get(0).getLevel()).contains(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:M 08 Apr 17:44:48.986 # on", "[1] 08 Apr 17:44:48.986 # on"})
    void olderVersionsWriteNoYear(String line) {
        Recorded recorded = read(line);

        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-04-08T17:44:48.986Z"));
        assertThat(recorded.texts()).containsExactly("on");
        assertThat(recorded.years).containsExactly(2026);
    }

    @Test
    void whatHasNoTimeBelongsToTheRecordBefore() {
        assertThat(read(LINE, "1:signal-handler (1773234000) Received SIGTERM", LINE)
                        .texts()
                        .get(0))
                .isEqualTo("Ready to accept connections\n1:signal-handler (1773234000) Received SIGTERM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31 Feb 2026 13:00:00.123",
                "11 Okt 2026 13:00:00.123",
                "11 Mar 2026 25:00:00.123",
                "31 Feb 13:00:00.123"
            })
    void aTimeThatDoesNotExistIsAProblem(String time) {
        Recorded recorded = read(LINE, "1:M " + time + " * no", LINE);

        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.events).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:M 11 Mar 2026 13:00:00.123 + x",
                "1:M 11 Mar 2026 13:00:00.123 *x",
                "1:M 11 Mar 2026 13:00:00.123 ",
                "1:M 11 Mar 2026 13:00:00 * x",
                "1:m2 11 Mar 2026 13:00:00.123 * x",
                ":M 11 Mar 2026 13:00:00.123 * x",
                "1 11 Mar 2026 13:00:00.123 * x",
                "[1 11 Mar 13:00:00.123 * x",
                "[] 11 Mar 13:00:00.123 * x",
                "1:M",
                "1",
                ""
            })
    void aLineThatLacksAPartIsNoRecord(String line) {
        assertThat(Logs.grammar("redis").parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        HeadedLine line = Logs.grammar("redis").parse(LINE.substring(0, any.length() % LINE.length()) + any);

        assertThat(line == null || !line.time().isEmpty()).isTrue();
    }
}
