package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A file whose lines are merged.
 *
 * @param file the file
 * @param options what was declared about it
 */
record MergedFile(InputFile file, SourceOptions options) {
    private static final List<FileFormat> FORMATS = List.of(
            new JsonLinesFormat(), new LogfmtFormat(), new Rfc5424Format(), new Rfc3164Format(), new LogLinesFormat());

    String name() {
        return file.name();
    }

    /** {@return what the lines look like; those of a file without times look like any} */
    LogReading.Shape shape() throws IOException {
        Optional<String> format = FormatSource.recognise(file, FORMATS).map(FileFormat::id);
        if (format.isEmpty() || format.get().equals(LogLinesFormat.ID)) {
            return LogReading.Shape.PLAIN;
        }
        if (format.get().equals(JsonLinesFormat.ID) || format.get().equals(LogfmtFormat.ID)) {
            throw new IllegalArgumentException(name() + " is " + format.get()
                    + ", whose records do not begin with their times; read it into events and merge these");
        }
        return LogReading.Shape.SYSLOG;
    }
}
