/**
 * Readers for the files that incidents leave behind.
 *
 * <p>Start at {@link dev.postmortem.sources.IncidentFolder} for a folder of any files. A reader is a
 * {@link dev.postmortem.model.source.TimelineSource}: it pushes rows into a sink and names what it cannot read.
 */
module dev.postmortem.sources {
    requires transitive dev.postmortem.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.commonmark;
    requires org.commonmark.ext.gfm.tables;
    requires org.jsoup;
    requires static org.jspecify;

    exports dev.postmortem.sources;
    exports dev.postmortem.sources.alertmanager;
    exports dev.postmortem.sources.argocd;
    exports dev.postmortem.sources.aws;
    exports dev.postmortem.sources.cloudevents;
    exports dev.postmortem.sources.datadog;
    exports dev.postmortem.sources.firehydrant;
    exports dev.postmortem.sources.github;
    exports dev.postmortem.sources.gitlab;
    exports dev.postmortem.sources.grafana;
    exports dev.postmortem.sources.helm;
    exports dev.postmortem.sources.ilert;
    exports dev.postmortem.sources.incidentio;
    exports dev.postmortem.sources.jenkins;
    exports dev.postmortem.sources.kubernetes;
    exports dev.postmortem.sources.log;
    exports dev.postmortem.sources.markdown;
    exports dev.postmortem.sources.opsgenie;
    exports dev.postmortem.sources.pagerduty;
    exports dev.postmortem.sources.rootly;
    exports dev.postmortem.sources.sentry;
    exports dev.postmortem.sources.slack;
    exports dev.postmortem.sources.statuspage;
    exports dev.postmortem.sources.table;
    exports dev.postmortem.sources.teams;
    exports dev.postmortem.sources.victorops;
}
