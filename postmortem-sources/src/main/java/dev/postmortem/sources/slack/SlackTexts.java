package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
        if (!text.isBlank() && !(isStandIn(text) && message.has("blocks"))) {
            return text;
        }
        Set<String> parts = new LinkedHashSet<>();
        message.path("attachments").forEach(a -> parts.add(attachment(a)));
        if (parts.stream().allMatch(String::isBlank)) {
            parts.addAll(SlackBlocks.texts(message.path("blocks")));
        }
        parts.addAll(files(message));
        parts.removeIf(String::isBlank);
        return parts.isEmpty() ? text : String.join("\n", parts);
    }

    /** Returns what the files of a message are called. */
    static List<String> files(JsonNode message) {
        List<String> names = new ArrayList<>();
        message.path("files").forEach(file -> names.add(first(file.path("title"), file.path("name"))));
        names.add(first(message.path("file").path("title"), message.path("file").path("name")));
        names.removeIf(String::isBlank);
        return names;
    }

    /** Slack writes these where the message itself is in blocks. */
    private static boolean isStandIn(String text) {
        return text.equals("This content can't be displayed.") || text.equals("[no preview available]");
    }

    private static String attachment(JsonNode attachment) {
        String fallback = first(attachment.path("fallback"));
        if (!fallback.isEmpty() && !isStandIn(fallback)) {
            return fallback;
        }
        List<String> parts = new ArrayList<>();
        for (String member : List.of("pretext", "title", "text")) {
            parts.add(first(attachment.path(member)));
        }
        parts.removeIf(String::isBlank);
        if (parts.isEmpty()) {
            parts.addAll(SlackBlocks.texts(attachment.path("blocks")));
        }
        return parts.isEmpty() ? fallback : String.join("\n", parts);
    }
}
