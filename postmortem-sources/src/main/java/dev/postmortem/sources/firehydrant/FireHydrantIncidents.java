package dev.postmortem.sources.firehydrant;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Incidents of FireHydrant with their milestones, and the events of their timelines.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class FireHydrantIncidents {
    private static final List<FileFormat> FORMATS =
            JsonFileFormat.listOf(FireHydrantRecords.timelineEvents(), FireHydrantRecords.incidents());

    private FireHydrantIncidents() {}

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
