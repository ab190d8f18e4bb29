package dev.postmortem.sources.github;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A deployment: the request, which says nothing about its success. */
final class Deployment {
    private final JsonRecord deployment;

    Deployment(JsonRecord deployment) {
        this.deployment = deployment;
    }

    TimelineEvent toEvent(JsonRows rows) {
        Optional<String> id = deployment.text("id");
        return TimelineEvent.builder()
                .id(EventId.of("github:deployment:" + deployment.identity(rows.file(), "id")))
                .kind(isRollback() ? EventKind.ROLLBACK : EventKind.DEPLOYMENT_STARTED)
                .occurredAt(deployment.time("created_at"))
                .source(rows.source(deployment.pointer(), id))
                .actor(Creators.actor(deployment.at("creator")))
                .text(title()
                        + deployment.text("description").map(d -> ": " + d).orElse(""))
                .putAllAttributes(attributes())
                .putAllAttributes(payload().map(text -> Map.of("payload", text)).orElse(Map.of()))
                .build();
    }

    boolean isRollback() {
        return RollbackSigns.in(deployment);
    }

    /** Returns what is deployed and where, such as "Rollback to v1 in production". */
    String title() {
        String what = deployment.text("ref").or(() -> deployment.text("sha")).orElse("an unnamed version");
        String where = deployment.text("environment").orElse("an unnamed environment");
        return isRollback() ? "Rollback to " + what + " in " + where : "Deployment of " + what + " to " + where;
    }

    /** Returns what the records of its statuses should say too. */
    Map<String, String> attributes() {
        Map<String, String> attributes =
                new LinkedHashMap<>(deployment.texts("environment", "ref", "sha", "task", "production_environment"));
        RepositoryName.in(deployment).ifPresent(name -> attributes.put("repository", name));
        if (isRollback()) {
            attributes.put("rollback", "true");
        }
        return attributes;
    }

    private Optional<String> payload() {
        JsonRecord payload = deployment.at("payload");
        boolean content = payload.node().isContainerNode() && !payload.node().isEmpty();
        return content ? Optional.of(payload.node().toString()) : payload.text();
    }
}
