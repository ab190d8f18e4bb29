package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndatedLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[   12.345678] Out of memory | count from the start of the machine | dmesg --time-format iso",
                "[12345.345678] Out of memory | count from the start of the machine | dmesg --time-format iso",
                "13:00:00.123 [main] INFO a.B - up | have no date | such as 2026-03-11",
                "[13:00:00] up | have no date | such as 2026-03-11",
                "13:00:00 up | have no date | such as 2026-03-11"
            })
    void aFileWithoutDatesIsOneProblemThatSaysWhatToDo(String line, String message, String remedy) {
        Recorded recorded = Logs.read(Logs.file("a.log", line, "  more", line));

        assertThat(recorded.files).containsExactly("a.log undated-lines");
        assertThat(recorded.rows).isZero();
        assertThat(recorded.problems).singleElement().satisfies(problem -> {
            assertThat(problem.getId()).isEqualTo("source.no-time");
            assertThat(problem.getMessage()).contains(message);
            assertThat(problem.getRemedy()).contains(remedy);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[12.3] a", "[] a", "[ .345678] a", "13:00 a", "13:00:00x", "13:00:00", "1:00:00 a", "["})
    void otherFilesAreUnknown(String line) {
        assertThat(Logs.formatId(Logs.file("a.log", line, line))).isEqualTo("none");
    }

    @Test
    void suchAFileIsMergedLast() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineMerge.create()
                .file(Logs.file("a.log", "13:00:00 a"), SourceOptions.none())
                .file(Logs.file("b.log", "2026-03-11T12:00:00Z b"), SourceOptions.none())
                .writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2026-03-11T12:00:00Z b\n13:00:00 a\n");
    }
}
