package dev.postmortem.sources;

import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.log.JsonLines;
import dev.postmortem.sources.log.LogLines;
import dev.postmortem.sources.log.Syslog;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import dev.postmortem.sources.slack.SlackExport;
import dev.postmortem.sources.statuspage.StatuspageIncidents;
import dev.postmortem.sources.teams.TeamsMessages;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All formats, in the order in which a file is offered to them: the most particular shapes first. */
final class FileFormats {
    private static final List<FileFormat> ALL = Stream.of(
                    // JSON of one product, told apart by the names of its members.
                    SlackExport.formats(),
                    TeamsMessages.formats(),
                    StatuspageIncidents.formats(),
                    PagerDutyLog.formats(),
                    AlertmanagerAlerts.formats(),
                    GitHubDeployments.formats(),
                    KubernetesEvents.formats(),
                    // Lines, told apart by how they begin; any JSON object a line is the least particular.
                    Syslog.formats(),
                    JsonLines.formats(),
                    LogLines.formats())
            .flatMap(Collection::stream)
            .toList();

    private FileFormats() {}

    static List<FileFormat> all() {
        return ALL;
    }
}
