package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file whose lines are merged.
 *
 * @param file the file
 * @param options what was declared about it
 */
record MergedFile(InputFile file, SourceOptions options) {
    private static final List<FileFormat> SYSLOG = List.of(new Rfc5424Format(), new Rfc3164Format());
    private static final List<FileFormat> FORMATS = Stream.of(
                    SYSLOG, List.<FileFormat>of(new JsonLinesFormat()), LogLines.FORMATS)
            .flatMap(List::stream)
            .toList();

    String name() {
        return file.name();
    }

    /** {@return what the lines look like; those of a file without times look like any} */
    LogReading.Shape shape() throws IOException {
        Optional<FileFormat> format = FormatSource.recognise(file, FORMATS);
        if (format.isEmpty() || format.get() instanceof LogLinesFormat) {
            return LogReading.Shape.PLAIN;
        }
        if (!SYSLOG.contains(format.get())) {
            throw new IllegalArgumentException(name() + " is " + format.get().id()
                    + ", whose lines are not merged as they are; read it into events and merge these");
        }
        return LogReading.Shape.SYSLOG;
    }
}
