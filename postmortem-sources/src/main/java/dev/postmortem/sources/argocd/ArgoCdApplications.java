package dev.postmortem.sources.argocd;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What Argo CD deployed: the history and the last operation of applications, as {@code argocd app get -o json}, {@code
 * argocd app list -o json}, {@code kubectl get applications -o json} and the API write them.
 *
 * <p>A sync gives an event of the kind {@code DEPLOYMENT_STARTED} and, once it is over, {@code DEPLOYMENT_FINISHED} or
 * {@code DEPLOYMENT_FAILED}. Argo CD keeps the last few syncs that succeeded (ten if nothing else is configured) and the
 * last operation, whatever its outcome; earlier failures are in no export. Dry runs are left out and counted. The health
 * of an application and its conditions are observations where the export says since when.
 *
 * <p>The format is recognised by content; a file of any other format gives one problem that says so. Thread-safe.
 */
public final class ArgoCdApplications {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(new ApplicationsFormat());

    private ArgoCdApplications() {}

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
