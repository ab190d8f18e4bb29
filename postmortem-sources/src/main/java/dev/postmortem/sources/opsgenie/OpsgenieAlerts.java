package dev.postmortem.sources.opsgenie;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened to alerts in Opsgenie: their logs and notes, alerts and incidents of the REST API, and webhooks.
 *
 * <p>The alerts of Jira Service Management have the same shapes. The format is recognised by content; a file of any other
 * format gives one problem that says so. Thread-safe.
 */
public final class OpsgenieAlerts {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            new WebhookFormat(), ApiRecords.logs(), ApiRecords.notes(), ApiRecords.alerts(), ApiRecords.incidents());

    private OpsgenieAlerts() {}

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
