package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document with one thing changed.
 *
 * @param pointer where
 * @param document the changed document
 */
record Mutation(String pointer, JsonNode document) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Every value in turn becomes one of another type. */
    static List<Mutation> wrongTypesIn(JsonNode document) {
        List<Mutation> mutations = new ArrayList<>();
        for (String pointer : pointers(document, "")) {
            JsonNode value = document.at(pointer);
            JsonNode wrong =
                    value.isTextual() ? JSON.numberNode(7) : JSON.objectNode().put("wrong", true);
            mutations.add(replaced(document, pointer, value.isObject() ? JSON.numberNode(7) : wrong));
            mutations.add(replaced(
                    document,
                    pointer,
                    value.isArray() ? JSON.booleanNode(true) : JSON.arrayNode().add(JSON.nullNode())));
        }
        return mutations;
    }

    /** Every member in turn is missing. */
    static List<Mutation> removalsIn(JsonNode document) {
        List<Mutation> mutations = new ArrayList<>();
        for (String pointer : pointers(document, "")) {
            JsonNode copy = document.deepCopy();
            JsonPointer at = JsonPointer.compile(pointer);
            if (copy.at(at.head()) instanceof ObjectNode parent) {
                parent.remove(at.last().getMatchingProperty());
                mutations.add(new Mutation(pointer, copy));
            }
        }
        return mutations;
    }

    private static Mutation replaced(JsonNode document, String pointer, JsonNode value) {
        JsonNode copy = document.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), value);
        }
        return new Mutation(pointer, copy);
    }

    private static List<String> pointers(JsonNode node, String path) {
        List<String> pointers = new ArrayList<>();
        if (!path.isEmpty()) {
            pointers.add(path);
        }
        node.properties().forEach(m -> pointers.addAll(pointers(m.getValue(), path + PointerStep.to(m.getKey()))));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers.addAll(pointers(node.get(i), path + "/" + i));
            }
        }
        return pointers;
    }

    byte[] bytes() {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@return what the reader says against it} */
    Optional<PostmortemJsonException> refusal() {
        try {
            PostmortemJson.standard().read(bytes());
            return Optional.empty();
        } catch (PostmortemJsonException e) {
            return Optional.of(e);
        }
    }

    @Override
    public String toString() {
        return pointer + " = " + document.at(pointer);
    }
}
