package dev.postmortem.sources.incidentio;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What happened in incidents of incident.io: incidents, updates, actions and alerts of the REST API, and webhooks.
 *
 * <p>Follow-ups are work for later and no events: they are counted and left out. The format is recognised by content; a
 * file of any other format gives one problem that says so. Thread-safe.
 */
public final class IncidentIoIncidents {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            new WebhookFormat(),
            ApiRecords.incidents(),
            ApiRecords.updates(),
            ApiRecords.followUps(),
            ApiRecords.actions(),
            ApiRecords.alerts());

    private IncidentIoIncidents() {}

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
