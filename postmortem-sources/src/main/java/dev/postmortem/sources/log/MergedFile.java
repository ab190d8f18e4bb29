package dev.postmortem.sources.log;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import dev.postmortem.sources.log.line.RecordTimes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file whose lines are merged.
 *
 * @param file the file
 * @param options what was declared about it
 */
record MergedFile(InputFile file, SourceOptions options) {
    private static final List<FileFormat> SYSLOG = List.of(new Rfc5424Format(), new Rfc3164Format());
    private static final List<FileFormat> FORMATS = formats();

    private static List<FileFormat> formats() {
        List<FileFormat> formats = new ArrayList<>(SYSLOG);
        formats.add(new JsonLinesFormat());
        formats.addAll(LogLines.FORMATS);
        return List.copyOf(formats);
    }

    String name() {
        return file.name();
    }

    /** {@return what finds the times of records; those of a file without times look like any} */
    RecordTimes times() throws IOException {
        FileFormat format = FormatSource.recognise(file, FORMATS).orElse(null);
        boolean iso = format instanceof LogLinesFormat || format instanceof ContainerFormat;
        if (format == null || iso || format instanceof UndatedFormat) {
            return LogReading.Shape.PLAIN;
        }
        if (format instanceof HeadedFormat headed) {
            return headed.grammar();
        }
        if (format instanceof W3cFormat w3c) {
            return w3c;
        }
        if (format instanceof SlashFormat slash) {
            return slash.times(file);
        }
        if (SYSLOG.contains(format)) {
            return LogReading.Shape.SYSLOG;
        }
        throw new IllegalArgumentException(name() + " is " + format.id()
                + ", whose records do not begin with their times; read it into events and merge these");
    }
}
