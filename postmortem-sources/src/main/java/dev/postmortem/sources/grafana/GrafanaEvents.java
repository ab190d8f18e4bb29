package dev.postmortem.sources.grafana;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.json.JsonFileFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * What Grafana knows of: annotations, and the alert groups and outgoing webhooks of Grafana OnCall.
 *
 * <p>The webhooks of unified alerting have the shape of Alertmanager and are read by
 * {@link dev.postmortem.sources.alertmanager.AlertmanagerAlerts}; those of older alerting have no time, which is one
 * problem each. The format is recognised by content; a file of any other format gives one problem that says so.
 * Thread-safe.
 */
public final class GrafanaEvents {
    private static final List<FileFormat> FORMATS = JsonFileFormat.listOf(
            GrafanaRecords.oncallWebhooks(),
            GrafanaRecords.alertGroups(),
            GrafanaRecords.legacyWebhooks(),
            GrafanaRecords.annotations());

    private GrafanaEvents() {}

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
