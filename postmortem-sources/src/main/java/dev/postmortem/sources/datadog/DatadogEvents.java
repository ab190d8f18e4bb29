package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What Datadog recorded: events, webhooks of monitors, incidents with their impacts, and deployments.
 *
 * <p>Follow-ups of incidents are counted and left out; logs are read by {@code LogLines}. The format is recognised by
 * content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class DatadogEvents {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            DatadogRecords.webhooks(),
            DatadogRecords.firstEvents(),
            DatadogRecords.events(),
            DatadogRecords.incidents(),
            DatadogRecords.impacts(),
            DatadogRecords.followUps(),
            DatadogRecords.deployments());

    private DatadogEvents() {}

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
