package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerLogTest {
    private static final String TIME = "\"time\":\"2026-03-11T13:00:00.123456789Z\"";

    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("abc-json.log", lines));
    }

    private static String line(String log, String stream) {
        return "{\"log\":\"" + log + "\",\"stream\":\"" + stream + "\"," + TIME + "}";
    }

    @Test
    void aLineIsTextWithoutItsEnd() {
        Recorded recorded = read(line("ERROR boom\\r\\n", "stderr"));

        assertThat(recorded.files).containsExactly("abc-json.log json-lines");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getText()).isEqualTo("ERROR boom");
        assertThat(event.getRawText()).isEmpty();
        assertThat(event.getLevel()).contains("ERROR");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.123456789Z"));
        assertThat(event.getAttributes()).containsOnly(entry("stream", "stderr"));
    }

    @Test
    void anObjectInALineIsTakenApartAndItsOwnTimeCounts() {
        TimelineEvent event = read(line(
                        "{\\\"level\\\":\\\"error\\\",\\\"msg\\\":\\\"boom\\\",\\\"time\\\":\\\"2026-03-11T13:00:00.1Z\\\"}\\n",
                        "stdout"))
                .events
                .get(0);

        assertThat(event.getText()).isEqualTo("boom");
        assertThat(event.getLevel()).contains("error");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:00:00.1Z"));
        assertThat(event.getAttributes())
                .containsOnly(entry("stream", "stdout"), entry("collectedAt", "2026-03-11T13:00:00.123456789Z"));
    }

    @Test
    void piecesOfALongLineAreJoined() {
        Recorded recorded = read(line("one ", "stdout"), line("other\\n", "stderr"), line("two\\n", "stdout"));

        assertThat(recorded.texts()).containsExactly("one two", "other");
    }

    @Test
    void aStackTraceIsOneRecord() {
        assertThat(read(line("boom\\n", "stderr"), line("\\tat a\\n", "stderr"), line("on\\n", "stderr"))
                        .texts())
                .containsExactly("boom\n\tat a", "on");
    }

    @Test
    void labelsOfTheContainerAreAttributes() {
        TimelineEvent event = read("{\"log\":\"a\\n\",\"stream\":\"stdout\",\"attrs\":{\"app\":\"shop\"}," + TIME + "}")
                .events
                .get(0);

        assertThat(event.getText()).isEqualTo("a");
        assertThat(event.getAttributes()).containsOnly(entry("stream", "stdout"), entry("attrs.app", "shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"log\":\"a\\n\",\"stream\":\"tcp\"," + TIME + "}",
                "{\"log\":\"a\\n\",\"stream\":\"stdout\",\"level\":\"info\"," + TIME + "}",
                "{\"log\":\"a\\n\",\"n\":1," + TIME + "}",
                "{\"stream\":\"stdout\",\"log\":\"a\\n\"," + TIME + "}"
            })
    void otherObjectsAreReadAsTheyAre(String line) {
        Recorded recorded = read(line);

        assertThat(recorded.texts()).containsExactly("a");
        assertThat(recorded.events.get(0).getRawText()).contains("a\n");
    }

    @Test
    void aTimeThatIsNoneIsAProblem() {
        Recorded recorded = read(line("a\\n", "stdout").replace("2026-03", "2026-13"), line("b\\n", "stdout"));

        assertThat(recorded.brokenIds()).containsExactly("source.bad-time");
        assertThat(recorded.texts()).containsExactly("b");
    }
}
