package dev.postmortem.sources.datadog;

import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deployment of the DORA metrics; only deployments that ended are recorded there. */
final class DeploymentRecord {
    private final JsonRecord deployment;
    private final JsonRecord attributes;
    private final JsonRows rows;

    DeploymentRecord(JsonRecord deployment, JsonRows rows) {
        this.deployment = deployment;
        this.attributes = deployment.at("attributes");
        this.rows = rows;
    }

    List<TimelineEvent> toEvents() {
        List<TimelineEvent> events = new ArrayList<>();
        if (attributes.has("started_at")) {
            events.add(event("started", EventKind.DEPLOYMENT_STARTED));
        }
        events.add(event("finished", EventKind.DEPLOYMENT_FINISHED));
        return events;
    }

    private TimelineEvent event(String phase, EventKind kind) {
        String version = attributes.text("version").map(name -> " " + name).orElse("");
        String place = attributes.text("env").map(name -> " to " + name).orElse("");
        String service = attributes.text("service").map(name -> " of " + name).orElse("");
        return TimelineEvent.builder()
                .id(EventId.of("datadog:deployment:" + deployment.identity(rows.file(), "id") + ":" + phase))
                .kind(kind)
                .occurredAt(Times.read(attributes.at(phase + "_at"), EpochUnit.NANOS))
                .source(rows.source(deployment.pointer(), deployment.text("id")))
                .text("Deployment" + service + version + place + " " + phase)
                .putAllAttributes(about())
                .build();
    }

    private Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>(attributes.texts("service", "team", "version"));
        attributes.text("env").ifPresent(name -> about.put("environment", name));
        attributes.text("git", "commit_sha").ifPresent(sha -> about.put("sha", sha));
        attributes.text("change_failure").ifPresent(failure -> about.put("change_failure", failure));
        return about;
    }
}
