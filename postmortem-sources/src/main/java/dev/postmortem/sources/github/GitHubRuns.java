package dev.postmortem.sources.github;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs of GitHub Actions workflows, from the REST API, webhooks or the command line ({@code gh run list --json}, {@code gh
 * run view --json}).
 *
 * <p>A run counts as a deployment if the name or file of its workflow says so (deploy, release, publish, promote, roll-out,
 * roll-back, CD) or if a deployment or a release started it: it then gives an event of the kind {@code DEPLOYMENT_STARTED}
 * (or {@code ROLLBACK}) and, once completed, {@code DEPLOYMENT_FINISHED}, {@code DEPLOYMENT_FAILED} or, where it was
 * cancelled or skipped, {@code STATUS_CHANGE}. Any other run is one event of the kind {@code OTHER} with its end. Every
 * attempt to run is a run of its own.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class GitHubRuns {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new RunsFormat());

    private GitHubRuns() {}

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
