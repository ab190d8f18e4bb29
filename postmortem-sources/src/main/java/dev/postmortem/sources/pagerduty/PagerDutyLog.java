package dev.postmortem.sources.pagerduty;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened to an incident in PagerDuty: log entries, notes, incidents and alerts of the REST API and webhooks of the versions 1, 2 and 3.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class PagerDutyLog {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            new LogEntriesFormat(),
            new NotesFormat(),
            new WebhookV1Format(),
            new WebhookV2Format(),
            new WebhookV3Format(),
            IncidentsFormat.incidents(),
            IncidentsFormat.alerts());

    private PagerDutyLog() {}

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
