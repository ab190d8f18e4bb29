package dev.postmortem.sources.log;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.input.InputFile;
import java.nio.file.Path;

/**
 * Reads log files with one JSON object to a line: bunyan, pino, zap, logback, log4j, ECS, tracing, journald and their
 * like, compressed with gzip or not.
 *
 * <p>Each line gives one event. A line that is no JSON object, or has no time that can be read, becomes a problem that
 * names the line, and reading goes on with the next one. Of the files of Docker ({@code json-file}) it reads what the
 * programs wrote, as {@link LogLines} does with what container runtimes write.
 */
public final class JsonLines {
    private JsonLines() {}

    /**
     * Returns a log file as a source.
     *
     * @param path where the file is
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(InputFile.of(FormatSource.nameOf(path), path), new JsonLinesFormat());
    }
}
