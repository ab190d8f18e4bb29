package dev.postmortem.sources;

import dev.postmortem.model.source.TimelineSource;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.argocd.ArgoCdApplications;
import dev.postmortem.sources.aws.AwsEvents;
import dev.postmortem.sources.cloudevents.CloudEvents;
import dev.postmortem.sources.datadog.DatadogEvents;
import dev.postmortem.sources.firehydrant.FireHydrantIncidents;
import dev.postmortem.sources.github.GitHubDeployments;
import dev.postmortem.sources.github.GitHubMerges;
import dev.postmortem.sources.github.GitHubReleases;
import dev.postmortem.sources.github.GitHubRuns;
import dev.postmortem.sources.gitlab.GitLabDeployments;
import dev.postmortem.sources.grafana.GrafanaEvents;
import dev.postmortem.sources.helm.HelmReleases;
import dev.postmortem.sources.ilert.IlertAlerts;
import dev.postmortem.sources.incidentio.IncidentIoIncidents;
import dev.postmortem.sources.input.FileFormat;
import dev.postmortem.sources.input.FormatSource;
import dev.postmortem.sources.jenkins.JenkinsBuilds;
import dev.postmortem.sources.json.JsonFileFormat;
import dev.postmortem.sources.kubernetes.KubernetesEvents;
import dev.postmortem.sources.log.JsonLines;
import dev.postmortem.sources.log.LogLines;
import dev.postmortem.sources.log.Syslog;
import dev.postmortem.sources.markdown.MarkdownReports;
import dev.postmortem.sources.opsgenie.OpsgenieAlerts;
import dev.postmortem.sources.pagerduty.PagerDutyLog;
import dev.postmortem.sources.rootly.RootlyIncidents;
import dev.postmortem.sources.sentry.SentryIssues;
import dev.postmortem.sources.slack.SlackMessages;
import dev.postmortem.sources.statuspage.StatuspageIncidents;
import dev.postmortem.sources.table.CsvEvents;
import dev.postmortem.sources.teams.TeamsMessages;
import dev.postmortem.sources.victorops.VictorOpsIncidents;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All formats, in the order in which a file is offered to them: the most particular shapes first. */
final class FileFormats {
    /** JSON of one product, told apart by the names of its members. */
    private static final List<FileFormat> PRODUCTS = Stream.of(
                    of(SlackMessages::of),
                    of(TeamsMessages::of),
                    of(StatuspageIncidents::of),
                    of(PagerDutyLog::of),
                    of(OpsgenieAlerts::of),
                    of(DatadogEvents::of),
                    of(IncidentIoIncidents::of),
                    of(IlertAlerts::of),
                    of(GrafanaEvents::of),
                    of(VictorOpsIncidents::of),
                    of(RootlyIncidents::of),
                    of(FireHydrantIncidents::of),
                    of(SentryIssues::of),
                    of(AlertmanagerAlerts::of),
                    of(GitHubDeployments::of),
                    of(GitHubReleases::of),
                    of(GitHubRuns::of),
                    of(GitHubMerges::of),
                    of(GitLabDeployments::of),
                    of(JenkinsBuilds::of),
                    of(HelmReleases::of),
                    of(KubernetesEvents::of),
                    of(ArgoCdApplications::of))
            .flatMap(Collection::stream)
            .toList();

    /** What carries events of any product, and so yields to those who know what it carries. */
    private static final List<FileFormat> CARRIERS = Stream.of(of(AwsEvents::of), of(CloudEvents::of))
            .flatMap(Collection::stream)
            .toList();

    /** What people wrote, told by its headings before its lines can be taken for something else. */
    private static final List<FileFormat> REPORTS = of(MarkdownReports::timeline);

    /** Lines, told apart by how they begin; a table by the names of its columns; any JSON object a line is the least particular. */
    private static final List<FileFormat> LINES = Stream.of(
                    of(CsvEvents::of), of(Syslog::of), of(JsonLines::of), of(LogLines::of))
            .flatMap(Collection::stream)
            .toList();

    private static final List<FileFormat> ALL = Stream.of(
                    PRODUCTS.stream().filter(format -> !isWrapped(format)),
                    PRODUCTS.stream().filter(FileFormats::isWrapped),
                    CARRIERS.stream(),
                    REPORTS.stream(),
                    LINES.stream())
            .flatMap(formats -> formats)
            .toList();

    private FileFormats() {}

    /** What a reader of single files can read; it opens none before it is asked to. */
    static List<FileFormat> of(Function<Path, TimelineSource> reader) {
        return ((FormatSource) reader.apply(Path.of("any"))).formats();
    }

    private static boolean isWrapped(FileFormat format) {
        return format instanceof JsonFileFormat json && json.isWrapped();
    }

    static List<FileFormat> all() {
        return ALL;
    }
}
