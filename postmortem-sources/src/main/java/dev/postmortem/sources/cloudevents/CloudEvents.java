package dev.postmortem.sources.cloudevents;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Events of any program in the JSON of CloudEvents 1.0 or of CDEvents.
 *
 * <p>CloudEvents alone, in a batch, or one to a line; CDEvents as they are or as the data of a CloudEvent, with the same id
 * in both. What CDEvents tell of incidents, services and artifacts has a kind of its own, everything else has the kind
 * {@code OTHER} and its type as an attribute. An event without a time is a problem. The format is recognised by content; a
 * file of any other format gives one problem that says so. Thread-safe.
 */
public final class CloudEvents {
    private static final List<FileFormat> FORMATS =
            JsonFileFormat.listOf(EnvelopeRecords.cdEvents(), EnvelopeRecords.cloudEvents());

    private CloudEvents() {}

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
