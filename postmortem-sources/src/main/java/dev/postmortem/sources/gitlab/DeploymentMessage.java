package dev.postmortem.sources.gitlab;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A webhook about a deployment: one change of its state, when it was. */
final class DeploymentMessage {
    private final JsonRecord message;

    DeploymentMessage(JsonRecord message) {
        this.message = message;
    }

    TimelineEvent toEvent(JsonRows rows) {
        JobStatus status = new JobStatus(message.text("status").orElse("unknown"));
        return rollout(rows).event(rows, status, message.time("status_changed_at"));
    }

    private Rollout rollout(JsonRows rows) {
        return new Rollout(
                message,
                "deployment:" + message.identity(rows.file(), "deployment_id"),
                Rollout.title(message.text("ref").or(() -> message.text("short_sha")), environment()),
                Rollout.firstLine(message.text("commit_title")),
                message.text("deployable_id"),
                Accounts.actor(message.at("user")),
                message.link("deployable_url").or(() -> message.link("environment_external_url")),
                attributes());
    }

    private Optional<String> environment() {
        return message.text("environment").or(() -> message.text("environment", "name"));
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>(message.texts("ref"));
        environment().ifPresent(name -> attributes.put("environment", name));
        message.text("environment_tier").ifPresent(tier -> attributes.put("tier", tier));
        sha().ifPresent(sha -> attributes.put("sha", sha));
        message.text("deployment_id").ifPresent(id -> attributes.put("deployment", id));
        ProjectName.in(message).ifPresent(name -> attributes.put("project", name));
        return attributes;
    }

    /** The whole name of the commit stands in its address only. */
    private Optional<String> sha() {
        return message.text("commit_url")
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .filter(name -> name.matches("[0-9a-f]{40,64}"))
                .or(() -> message.text("short_sha"));
    }
}
