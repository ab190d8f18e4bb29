package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a message says: in its text, or where a program put it instead. */
final class SlackTexts {
    private SlackTexts() {}

    /** Returns the first text that is not blank; empty if there is none. */
    static String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isTextual() && !node.asText().isBlank()) {
                return node.asText();
            }
        }
        return "";
    }

    /** Returns the text in Slack's markup. */
    static String of(JsonNode message) {
        String text = message.path("text").asText("");
        if (!text.isBlank()) {
            return text;
        }
        Set<String> parts = new LinkedHashSet<>();
        message.path("attachments").forEach(a -> parts.add(attachment(a)));
        if (parts.stream().allMatch(String::isBlank)) {
            parts.addAll(blocks(message.path("blocks")));
        }
        message.path("files").forEach(file -> parts.add(first(file.path("title"), file.path("name"))));
        parts.add(first(message.path("file").path("title"), message.path("file").path("name")));
        parts.removeIf(String::isBlank);
        return String.join("\n", parts);
    }

    private static String attachment(JsonNode attachment) {
        String fallback = first(attachment.path("fallback"));
        if (!fallback.isEmpty()) {
            return fallback;
        }
        List<String> parts = new ArrayList<>();
        for (String member : List.of("pretext", "title", "text")) {
            parts.add(first(attachment.path(member)));
        }
        parts.removeIf(String::isBlank);
        return parts.isEmpty() ? String.join("\n", blocks(attachment.path("blocks"))) : String.join("\n", parts);
    }

    /** Every text of the blocks, in their order; blocks nest, but this does not recurse. */
    private static List<String> blocks(JsonNode blocks) {
        List<String> texts = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(blocks);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (node.path("text").isTextual()) {
                texts.add(node.path("text").asText());
            }
            List<JsonNode> children = new ArrayList<>();
            node.elements().forEachRemaining(children::add);
            for (int i = children.size() - 1; i >= 0; i--) {
                if (children.get(i).isContainerNode()) {
                    open.push(children.get(i));
                }
            }
        }
        return texts;
    }
}
