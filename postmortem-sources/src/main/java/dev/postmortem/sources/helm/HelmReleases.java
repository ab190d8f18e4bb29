package dev.postmortem.sources.helm;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Revisions of Helm releases, as {@code helm history -o json}, {@code helm list -o json} and {@code helm status -o json}
 * print them.
 *
 * <p>Helm keeps one time for each revision, that of its beginning. A revision is an event of the kind {@code
 * DEPLOYMENT_STARTED} at that time, {@code ROLLBACK} if it went back to an earlier one, or {@code DEPLOYMENT_FAILED} if it
 * failed, whenever that turned out. The format is recognised by content; a file of any other format gives one problem that
 * says so. Thread-safe.
 */
public final class HelmReleases {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new RevisionsFormat());

    private HelmReleases() {}

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
