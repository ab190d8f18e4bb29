package dev.postmortem.sources.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postmortem.sources.change.ChangeWords;
import dev.postmortem.sources.json.JsonRecord;
import java.util.stream.Stream;

/**
 * Whether a deployment takes a change back.
 *
 * <p>GitHub has no field for it; people say so in the task, in the description, or in the payload. A description that
 * merely mentions roll-backs ("enable automatic rollback") does not count.
 */
final class RollbackSigns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RollbackSigns() {}

    static boolean in(JsonRecord deployment) {
        return deployment.text("task").filter(ChangeWords::nameRollback).isPresent()
                || deployment
                        .text("description")
                        .filter(ChangeWords::sayRollback)
                        .isPresent()
                || inPayload(payload(deployment.node().path("payload")));
    }

    private static boolean inPayload(JsonNode payload) {
        return payload.path("rollback").asBoolean(false)
                || Stream.of("action", "type", "kind", "task", "operation")
                        .anyMatch(name ->
                                ChangeWords.nameRollback(payload.path(name).asText("")));
    }

    /** The payload is an object, or a text that may hold one. */
    private static JsonNode payload(JsonNode payload) {
        if (!payload.isTextual()) {
            return payload;
        }
        try {
            return JSON.readTree(payload.asText());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
