package dev.postmortem.sources.log;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FormatSource;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads syslog files: RFC 3164 and RFC 5424, with or without priority, compressed with gzip or not.
 *
 * <p>Indented lines belong to the record before them. RFC 3164 has neither year nor zone: declare them with
 * {@link dev.postmortem.model.source.SourceOptions}; otherwise the zone is UTC and the year that which brings the records
 * nearest to the other sources, and both assumptions are reported. A line that is no record becomes a problem that names
 * the line. A record of RFC 5424 whose time is {@code -} has an unknown time.
 *
 * <p>A message that is a JSON object with a text, after {@code @cee:} or not, gives its text, level and actor to the event.
 */
public final class Syslog {
    private Syslog() {}

    /**
     * Returns a log file as a source; its content tells which of the two formats it has.
     *
     * @param path where the file is
     * @return the source, named by the last part of the path; opens nothing before it is read
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(path, List.of(new Rfc5424Format(), new Rfc3164Format()));
    }
}
