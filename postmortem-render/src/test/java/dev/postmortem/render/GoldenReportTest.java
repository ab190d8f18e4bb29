package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample report in every format, byte for byte; run with {@code -Dgolden.update=true} to write the files anew. */
class GoldenReportTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @CsvSource({
        "adf, report.adf.json",
        "html, report.html",
        "markdown, report.md",
        "slack, report.slack.json",
        "text, report.txt"
    })
    void sampleIsWrittenAsBefore(String id, String file) throws IOException {
        byte[] written = Rendered.bytes(id, SampleReport.create(), RenderOptions.standard());
        update(file, written);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @ParameterizedTest
    @CsvSource({
        "adf, public.adf.json",
        "html, public.html",
        "markdown, public.md",
        "slack, public.slack.json",
        "text, public.txt"
    })
    void publicSampleIsWrittenAsBefore(String id, String file) throws IOException {
        RenderOptions options = RenderOptions.builder()
                .audience(Visibility.PUBLIC)
                .zone(ZoneId.of("Europe/Berlin"))
                .fragment(true)
                .headingOffset(1)
                .build();
        byte[] written = Rendered.bytes(id, SampleReport.create(), options);
        update(file, written);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void germanSampleIsWrittenAsBefore() throws IOException {
        Report german = Report.analyzed(
                        SampleReport.create().getPostmortem(), SampleTimeline.START.plusSeconds(86_400), Locale.GERMAN)
                .toBuilder()
                .mergeReport(SampleTimeline.mergeReport())
                .build();
        byte[] written = Rendered.bytes("markdown", german, RenderOptions.standard());
        update("german.md", written);
        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(GOLDEN.resolve("german.md")));
    }

    private static void update(String file, byte[] written) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(GOLDEN.resolve(file), written);
        }
    }
}
