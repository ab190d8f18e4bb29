package dev.postmortem.sources.gitlab;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What GitLab changed: deployments, pipelines and releases, from the REST API or webhooks.
 *
 * <p>A deployment gives an event of the kind {@code DEPLOYMENT_STARTED} (or {@code ROLLBACK}, by the name of its job) and,
 * once it is over, {@code DEPLOYMENT_FINISHED}, {@code DEPLOYMENT_FAILED} or, where it was canceled or skipped, {@code
 * STATUS_CHANGE}. So does a pipeline whose name says that it deploys; any other pipeline is one event of the kind {@code
 * OTHER} with its end, because its jobs are the deployments: those that a webhook about a pipeline names with their
 * environment are told too. A release counts when it was released; releases that are still to come are left out and
 * counted.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class GitLabDeployments {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            new HooksFormat(), new DeploymentsFormat(), new PipelinesFormat(), new ReleasesFormat());

    private GitLabDeployments() {}

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
