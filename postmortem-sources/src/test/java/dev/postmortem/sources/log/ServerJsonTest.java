package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerJsonTest {
    private static TimelineEvent event(String line) {
        Recorded recorded = Logs.read(Logs.file("server.json", line));
        assertThat(recorded.files).containsExactly("server.json json-lines");
        assertThat(recorded.broken).isEmpty();
        return recorded.events.get(0);
    }

    @ParameterizedTest
    @CsvSource({"F, FATAL", "E, ERROR", "W, WARNING", "I, INFO", "D, DEBUG", "D1, DEBUG", "D5, DEBUG", "X, X", "DD, DD"
    })
    void mongodbWritesTheLevelAsALetter(String letter, String level) {
        TimelineEvent event = event("{\"t\":{\"$date\":\"2026-03-11T13:00:00.123+00:00\"},\"s\":\"" + letter
                + "\",  \"c\":\"NETWORK\",  \"id\":23016,   \"ctx\":\"listener\",\"msg\":\"Waiting\"}");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(event.getLevel()).contains(level);
        assertThat(event.getText()).isEqualTo("Waiting");
        assertThat(event.getAttributes()).containsEntry("c", "NETWORK").containsEntry("ctx", "listener");
    }

    @Test
    void aMemberOfThatNameIsNoLevelElsewhere() {
        assertThat(event("{\"time\":\"2026-03-11T13:00:00Z\",\"s\":\"E\",\"c\":\"x\",\"msg\":\"a\"}")
                        .getLevel())
                .isEmpty();
    }

    @Test
    void hclogPutsASignBeforeEachName() {
        TimelineEvent event = event("{\"@level\":\"error\",\"@message\":\"down\",\"@module\":\"core\","
                + "\"@timestamp\":\"2026-03-11T13:00:00.123456Z\",\"n\":1}");

        assertThat(event.getLevel()).contains("error");
        assertThat(event.getText()).isEqualTo("down");
        assertThat(event.getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("core"));
        assertThat(event.getAttributes()).containsOnly(entry("n", "1"));
    }

    @Test
    void envoyWritesWhenARequestBegan() {
        TimelineEvent event =
                event("{\"start_time\":\"2026-03-11T13:00:00.123Z\",\"method\":\"GET\",\"response_code\":503}");

        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(event.getText()).isEqualTo("method=GET response_code=503");
    }

    @Test
    void aFractionOfZapNeedsNoCaller() {
        assertThat(event("{\"level\":\"error\",\"ts\":1773234000.123,\"msg\":\"down\"}")
                        .getOccurredAt()
                        .getEarliest())
                .contains(Instant.parse("2026-03-11T13:00:00.123Z"));
        assertThat(Logs.read(Logs.file("a.json", "{\"level\":\"error\",\"ts\":1773234000,\"msg\":\"down\"}"))
                        .brokenIds())
                .containsExactly("source.no-unit");
    }
}
