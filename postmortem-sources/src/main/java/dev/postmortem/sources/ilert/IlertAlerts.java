package dev.postmortem.sources.ilert;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened in ilert: log entries of alerts, alerts and webhooks about them, incidents with their history, outages of
 * services, and deployment events.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class IlertAlerts {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            IlertRecords.logEntries(),
            IlertRecords.webhooks(),
            IlertRecords.alerts(),
            IlertRecords.incidents(),
            IlertRecords.deployments(),
            IlertRecords.outages());

    private IlertAlerts() {}

    /**
     * Returns a file as a source of events, plain or gzipped.
     *
     * @param path the file; opened only when the source is read, anew each time
     * @return the source, named by the last part of the path
     */
    public static TimelineSource of(Path path) {
        return FormatSource.of(path, FORMATS);
    }
}
