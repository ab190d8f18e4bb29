package dev.postmortem.sources.github;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Releases on GitHub, from the REST API, webhooks or the command line ({@code gh release list --json}, {@code gh release
 * view --json}).
 *
 * <p>A release is an event at the time when it was published; drafts are left out and counted. The format is recognised by
 * content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class GitHubReleases {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new ReleasesFormat());

    private GitHubReleases() {}

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
