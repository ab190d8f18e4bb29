package dev.postmortem.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a text with the format that recognises it first among all. */
public final class FoundFormat {
    private FoundFormat() {}

    /** Reads a text that must have a certain format. */
    public static Reading read(String format, String content) {
        Reading reading = read(content);
        assertThat(reading.formats).containsExactly(format);
        return reading;
    }

    /** Reads a text as a file of an incident. */
    public static Reading read(String content) {
        InputFile file = InputFile.of("file.json", content.getBytes(StandardCharsets.UTF_8));
        try {
            return Reading.of(FormatSource.of(
                    file, FormatSource.recognise(file, FileFormats.all()).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
