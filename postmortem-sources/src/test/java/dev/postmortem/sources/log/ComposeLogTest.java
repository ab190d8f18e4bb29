package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComposeLogTest {
    private static Recorded read(String... lines) {
        return Logs.read(Logs.file("compose.log", lines));
    }

    @Test
    void linesOfEachContainerBelongTogether() {
        Recorded recorded = read(
                "web-1  | 2026-03-11T13:02:03.123456789Z ERROR failed",
                "db-1   | 2026-03-11T13:02:03.200000000Z ready",
                "web-1  | 2026-03-11T13:02:03.123456790Z   at Pool.take",
                "web-1  | 2026-03-11T13:02:04.000000000Z {\"level\":\"warn\",\"msg\":\"retry\",\"time\":\"2026-03-11T13:02:03.9Z\"}");
        assertThat(recorded.files).containsExactly("compose.log compose-log");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactlyInAnyOrder("ERROR failed\n  at Pool.take", "ready", "retry");
        TimelineEvent failed = recorded.events.stream()
                .filter(e -> e.getText().startsWith("ERROR"))
                .findFirst()
                .orElseThrow();
        assertThat(failed.getLevel()).contains("ERROR");
        assertThat(failed.getAttributes()).containsEntry("container", "web-1").doesNotContainKey("stream");
        TimelineEvent retry = recorded.events.stream()
                .filter(e -> e.getText().equals("retry"))
                .findFirst()
                .orElseThrow();
        assertThat(retry.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03.9Z"));
        assertThat(retry.getAttributes()).containsKey("collectedAt");
    }

    @Test
    void programsMayWriteTheTimesThemselves() {
        Recorded recorded = read(
                "\u001b[36mweb_1    |\u001b[0m 2026-03-11 13:02:03,123 WARN slow",
                "web_1    | Caused by: it",
                "web_1    |",
                "db_1     | no time yet");
        assertThat(recorded.texts()).containsExactly("WARN slow\nCaused by: it");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-line");
        assertThat(recorded.broken.get(0).getRemedy()).contains("--timestamps");
        assertThat(recorded.events.get(0).getAssumptions()).containsExactly("zone-assumed");
    }

    @Test
    void aTableOfTimesIsNotTakenForContainers() {
        assertThat(Logs.formatId(Logs.file("x", "| web-1 | 2026-03-11T13:02:03Z a")))
                .isEqualTo("none");
        assertThat(Logs.formatId(Logs.file("x", "web-1 | hello"))).isEqualTo("none");
    }

    @Test
    void manyContainersAreRead() {
        String[] lines = new String[3_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "web-" + i + " | 2026-03-11T13:02:03Z a";
        }
        assertThat(read(lines).events).hasSize(lines.length);
    }

    @Property
    void everyLineIsToldOrContinuesOne(@ForAll String any) {
        String line = "web-1 | 2026-03-11T13:02:03Z a";
        assertThat(read(line, "web-1 | " + any.replace("\n", " ").replace("\r", " ")).rows)
                .isPositive();
    }
}
