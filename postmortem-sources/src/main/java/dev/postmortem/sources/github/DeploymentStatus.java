package dev.postmortem.sources.github;

import dev.postmortem.model.common.Link;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A status of a deployment. */
final class DeploymentStatus {
    private static final Map<String, EventKind> KINDS = Map.of(
            "success", EventKind.DEPLOYMENT_FINISHED,
            "failure", EventKind.DEPLOYMENT_FAILED,
            "error", EventKind.DEPLOYMENT_FAILED);

    private static final Map<String, String> VERBS =
            Map.of("success", "succeeded", "failure", "failed", "error", "ended in an error");

    private final JsonRecord status;
    private final Optional<Deployment> deployment;

    /**
     * Creates a status.
     *
     * @param status the record
     * @param deployment the deployment it belongs to, if the file has it
     */
    DeploymentStatus(JsonRecord status, Optional<Deployment> deployment) {
        this.status = status;
        this.deployment = deployment;
    }

    TimelineEvent toEvent(JsonRows rows) {
        Optional<String> id = status.text("id");
        String state = status.text("state").orElse("unknown");
        return TimelineEvent.builder()
                .id(EventId.of("github:deployment-status:" + status.identity(rows.file(), "id")))
                .kind(KINDS.getOrDefault(state, EventKind.STATUS_CHANGE))
                .occurredAt(status.time("created_at"))
                .source(rows.source(status.pointer(), id))
                .actor(Creators.actor(status.at("creator")))
                .text(title() + " " + VERBS.getOrDefault(state, "is " + state.replace('_', ' '))
                        + status.text("description").map(d -> ": " + d).orElse(""))
                .link(link())
                .putAllAttributes(attributes())
                .build();
    }

    /** Returns the id of the deployment, which a status without its deployment has only in an address. */
    static Optional<String> deploymentId(JsonRecord status) {
        return status.text("deployment_url").map(url -> url.substring(url.lastIndexOf('/') + 1));
    }

    private String title() {
        return deployment
                .map(Deployment::title)
                .orElseGet(() -> "Deployment"
                        + deploymentId(status).map(id -> " " + id).orElse("")
                        + status.text("environment").map(name -> " to " + name).orElse(""));
    }

    private Optional<Link> link() {
        return Stream.of("target_url", "log_url", "environment_url")
                .flatMap(name -> status.link(name).stream())
                .findFirst();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        deployment.ifPresent(known -> attributes.putAll(known.attributes()));
        attributes.putAll(status.texts("state", "environment", "environment_url", "log_url"));
        deploymentId(status).ifPresent(id -> attributes.put("deployment", id));
        RepositoryName.in(status).ifPresent(name -> attributes.put("repository", name));
        return attributes;
    }
}
