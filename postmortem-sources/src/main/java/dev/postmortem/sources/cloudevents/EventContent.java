package dev.postmortem.sources.cloudevents;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a CloudEvent carries: JSON, a text that is JSON or not, or bytes in Base64. */
final class EventContent {
    private EventContent() {}

    /** Returns the content; missing if there is none, or only bytes that are no JSON. */
    static JsonRecord of(JsonRecord event) {
        JsonRecord data = event.at("data");
        if (data.has()) {
            return data.node().isTextual() ? parsed(data, data) : data;
        }
        JsonRecord bytes = event.at("data_base64");
        return parsed(decoded(bytes), new JsonRecord(MissingNode.getInstance(), bytes.pointer()));
    }

    private static JsonRecord decoded(JsonRecord bytes) {
        try {
            byte[] content = Base64.getDecoder().decode(bytes.node().asText());
            return new JsonRecord(TextNode.valueOf(new String(content, StandardCharsets.UTF_8)), bytes.pointer());
        } catch (IllegalArgumentException e) {
            return new JsonRecord(MissingNode.getInstance(), bytes.pointer());
        }
    }

    private static JsonRecord parsed(JsonRecord text, JsonRecord otherwise) {
        if (!text.node().asText().strip().startsWith("{")) {
            return otherwise;
        }
        try {
            return new JsonRecord(JsonTrees.parse(text.node().asText()), text.pointer());
        } catch (RowProblem e) {
            return otherwise;
        }
    }
}
