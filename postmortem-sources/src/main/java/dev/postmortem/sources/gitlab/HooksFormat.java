package dev.postmortem.sources.gitlab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonFormat;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Webhooks about deployments, pipelines and releases; those about anything else are left out and counted. */
final class HooksFormat implements JsonFormat {
    @Override
    public String id() {
        return "gitlab-webhook";
    }

    @Override
    public boolean recognises(JsonShape shape) {
        boolean deployment = shape.has("/status_changed_at")
                && Stream.of("/deployment_id", "/deployable_id").anyMatch(shape::has);
        boolean pipeline = shape.hasAll("/object_attributes/sha", "/object_attributes/before_sha")
                || shape.hasAll("/object_attributes/stages", "/object_attributes/ref");
        boolean release = shape.hasAll("/tag", "/released_at");
        return shape.has("/object_kind") && (deployment || pipeline || release);
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord message = new JsonRecord(element, pointer);
        String kind = message.text("object_kind").orElse("");
        switch (kind) {
            case "deployment" ->
                rows.row(message.pointer(), () -> List.of(new DeploymentMessage(message).toEvent(rows)));
            case "pipeline" -> PipelineMessage.read(message, rows);
            case "release" -> Release.ofMessage(message).read(rows);
            case "" ->
                rows.row(
                        pointer,
                        () -> List.of(new DeploymentMessage(message.requireObject("a message")).toEvent(rows)));
            default -> rows.ignored("object_kind " + kind);
        }
    }
}
