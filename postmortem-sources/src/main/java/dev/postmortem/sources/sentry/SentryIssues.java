package dev.postmortem.sources.sentry;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Issues of Sentry with their activity, events of issues, and webhooks.
 *
 * <p>When an issue was resolved, assigned or archived is told by its activity only; a webhook about that gives when the
 * issue was seen, and a problem. The format is recognised by content; a file of any other format gives one problem that
 * says so. Thread-safe.
 */
public final class SentryIssues {
    private static final List<FileFormat> FORMATS =
            JsonFileFormat.listOf(new WebhookFormat(), ApiRecords.issues(), ApiRecords.events());

    private SentryIssues() {}

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
