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

class LevelFirstTest {
    private static final String RUBY = "E, [2026-03-11T13:00:00.123456 #12] ERROR -- shop: down";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("app.log", lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR [main] 2026-03-11 13:00:00,123 A.java:1 - down | ERROR | A.java:1 - down",
                "INFO  2026-03-11T13:00:00.123Z up | INFO | up",
                "warn [2026-03-11 13:00:00.123] low | warn | low"
            })
    void theLevelMayStandBeforeTheTime(String line, String level, String text) {
        Recorded recorded = read(line, "\tmore");

        assertThat(recorded.files).containsExactly("app.log level-first");
        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(recorded.events.get(0).getLevel()).contains(level);
        assertThat(recorded.texts()).containsExactly(text + "\n\tmore");
    }

    @Test
    void theThreadIsAnAttribute() {
        assertThat(read("INFO [main] 2026-03-11 13:00:00,123 up").events.get(0).getAttributes())
                .containsOnly(entry("thread", "main"));
    }

    @Test
    void aLineOfTheLoggerOfRubyHasProcessAndProgram() {
        Recorded recorded = read(RUBY, "a.rb:1", "I, [2026-03-11T13:00:01.123456 #12]  INFO -- : Started GET \"/\"");

        assertThat(recorded.texts()).containsExactly("down\na.rb:1", "Started GET \"/\"");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123456Z"));
        assertThat(event.getLevel()).contains("ERROR");
        assertThat(event.getAttributes()).containsOnly(entry("pid", "12"), entry("program", "shop"));
        assertThat(recorded.events.get(1).getAttributes()).containsOnly(entry("pid", "12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR",
                "ERROR down",
                "ERRORS 2026-03-11 13:00:00,123 down",
                "ERROR [main 2026-03-11 13:00:00,123 down",
                "ERROR [main] [a] 2026-03-11 13:00:00,123 down",
                "X, [2026-03-11T13:00:00.123456 #12] ERROR -- shop: down",
                "E, [2026-03-11T13:00:00.123456] ERROR -- shop: down",
                "E, [2026-03-11T13:00:00.123456 #12 ERROR -- shop: down",
                "E, [2026-03-11T13:00:00.123456 #12] ERROR shop: down",
                "E, [2026-03-11T13:00:00.123456 #12] ERROR -- shop",
                "E, [soon #12] ERROR -- shop: down",
                "E, [2026-03-11T13:00:00.123456 x #12] ERROR -- shop: down",
                "E, [",
                ""
            })
    void aLineThatLacksAPartIsNoRecord(String line) {
        assertThat(Logs.grammar("level-first").parse(line)).isNull();
    }

    @Property
    void anyLineIsARecordOrNone(@ForAll String any) {
        for (String line : new String[] {RUBY, "INFO [main] 2026-03-11 13:00:00,123 up"}) {
            HeadedLine head = Logs.grammar("level-first").parse(line.substring(0, any.length() % line.length()) + any);
            assertThat(head == null || head.level().isPresent()).isTrue();
        }
    }
}
