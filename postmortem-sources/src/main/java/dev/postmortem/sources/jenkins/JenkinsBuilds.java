package dev.postmortem.sources.jenkins;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds of Jenkins: of a job ({@code /job/NAME/api/json?tree=builds[number,url,timestamp,duration,result,displayName]}),
 * of several jobs, or one build.
 *
 * <p>A build whose job says by its name that it deploys or releases gives an event of the kind {@code DEPLOYMENT_STARTED}
 * (or {@code ROLLBACK}) and, once it is over, {@code DEPLOYMENT_FINISHED}, {@code DEPLOYMENT_FAILED} or, where it was
 * aborted or unstable, {@code STATUS_CHANGE}. Any other build is one event of the kind {@code OTHER} with its end. The end
 * is the beginning and the duration. The format is recognised by content; a file of any other format gives one problem
 * that says so. Thread-safe.
 */
public final class JenkinsBuilds {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new BuildsFormat());

    private JenkinsBuilds() {}

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
