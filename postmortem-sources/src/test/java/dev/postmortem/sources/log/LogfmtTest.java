package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogfmtTest {
    private static final String LINE =
            "time=\"2026-03-11T14:06:30.5Z\" level=warning msg=\"say \\\"no\\\"\\nnow\" logger=pool dry n=7 empty=";

    @Test
    void aLineOfPairsIsAnEvent() {
        Recorded recorded = Logs.read(Logs.file("app.log", LINE));

        assertThat(recorded.files).containsExactly("app.log logfmt");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T14:06:30.500Z"));
        assertThat(event.getLevel()).contains("warning");
        assertThat(event.getText()).isEqualTo("say \"no\"\nnow");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("pool");
        assertThat(event.getAttributes())
                .containsEntry("dry", "true")
                .containsEntry("n", "7")
                .hasSize(2);
    }

    @Test
    void linesWithoutPairsOrTimeAreProblems() {
        Recorded recorded =
                Logs.read(Logs.file("app.log", LINE, "panic: boom", "level=info msg=x", LINE, "ts=1 msg=y", LINE));

        assertThat(recorded.events).hasSize(3);
        assertThat(recorded.brokenIds()).containsExactly("source.bad-line", "source.no-time", "source.no-unit");
        assertThat(recorded.broken.get(0).getLine()).contains(2L);
    }

    @Test
    void anOpenQuoteReachesToTheEnd() {
        assertThat(Logs.read(Logs.file("app.log", "time=2026-03-11T14:06:30Z msg=\"cut off \\"))
                        .texts())
                .containsExactly("cut off \\");
    }

    @ParameterizedTest
    @CsvSource({
        "samples/logs_logfmt/logfmt.0",
        "hostile/logs/lnav/logfile_logfmt.0",
        "hostile/logs/lnav/logfile_grafana.0",
    })
    void theFilesOfTheCorpusAreReadToTheLastLine(String path) throws IOException {
        long lines = Files.readAllLines(Logs.corpus(path)).stream()
                .filter(l -> !l.isBlank())
                .count();
        Recorded recorded = Logs.read(Logs.corpusFile(path));

        assertThat(recorded.files.get(0)).endsWith(" logfmt");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.events)
                .hasSize((int) lines)
                .noneMatch(e -> e.getText().isEmpty());
    }
}
