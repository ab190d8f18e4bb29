package dev.postmortem.sources.github;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Code that was merged on GitHub: pull requests from the REST API, webhooks or the command line ({@code gh pr list
 * --json}), and pushes from webhooks.
 *
 * <p>A merge changes code, and no running system by itself: it is an event of the kind {@code OTHER}, or {@code ROLLBACK}
 * where its title is the one with which Git and GitHub take a commit back. Pull requests that are not merged are left out
 * and counted. A merge and its push are joined. The format is recognised by content; a file of any other format gives one
 * problem that says so. Thread-safe.
 */
public final class GitHubMerges {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new PullsFormat(), new PushesFormat());

    private GitHubMerges() {}

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
