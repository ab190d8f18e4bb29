package dev.postmortem.sources.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.json.JsonTrees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a card says: programs post nothing but cards, whose content is JSON in a text. */
final class TeamsCard {
    private static final List<String> TEXTS =
            List.of("title", "activityTitle", "activitySubtitle", "activityText", "subtitle", "text", "altText");

    private TeamsCard() {}

    /** Returns the texts of a card in their order, one to a line; empty if the attachment is no card. */
    static String text(Fields attachment) {
        boolean card = attachment
                .text("contentType")
                .filter(type -> type.startsWith("application/vnd.microsoft."))
                .isPresent();
        String content = attachment.text("content").orElse("");
        if (!card || content.isBlank()) {
            return "";
        }
        try {
            return String.join("\n", texts(JsonTrees.parse(content)));
        } catch (RowProblem e) {
            // What is no JSON is shown as an attachment without a text.
            return "";
        }
    }

    /** Cards nest, but this does not recurse. */
    private static List<String> texts(JsonNode card) {
        List<String> texts = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(card);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            if (isFact(node)) {
                texts.add(label(node) + ": " + node.path("value").asText(""));
            } else {
                TEXTS.stream()
                        .map(name -> node.path(name).asText("").strip())
                        .filter(text -> !text.isEmpty())
                        .forEach(texts::add);
                pushChildren(node, open);
            }
        }
        return texts;
    }

    /** A fact has a name, in newer cards a title, and a value. */
    private static boolean isFact(JsonNode node) {
        return node.path("value").isTextual() && !label(node).isEmpty();
    }

    private static String label(JsonNode fact) {
        return fact.path("title").asText(fact.path("name").asText("")).strip();
    }

    private static void pushChildren(JsonNode node, Deque<JsonNode> open) {
        List<JsonNode> children = new ArrayList<>();
        node.elements().forEachRemaining(children::add);
        for (int i = children.size() - 1; i >= 0; i--) {
            if (children.get(i).isContainerNode()) {
                open.push(children.get(i));
            }
        }
    }
}
