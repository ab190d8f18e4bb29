package dev.postmortem.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the Atlassian Document Format, and says what in it the products would refuse. */
final class AdfNodes {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> INLINES = Set.of("text", "hardBreak", "status");
    /** Each node with what may stand in it. */
    private static final Map<String, Set<String>> CONTENT = Map.of(
            "doc", Set.of("heading", "paragraph", "table", "bulletList", "taskList", "codeBlock", "panel"),
            "heading", INLINES,
            "paragraph", INLINES,
            "taskItem", INLINES,
            "table", Set.of("tableRow"),
            "tableRow", Set.of("tableHeader", "tableCell"),
            "bulletList", Set.of("listItem"),
            "taskList", Set.of("taskItem"),
            "codeBlock", Set.of("text"));

    private static final Set<String> HOLDS_A_PARAGRAPH = Set.of("tableHeader", "tableCell", "listItem", "panel");
    private static final Set<String> MARKS = Set.of("strong", "em", "code", "link");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();

    private AdfNodes() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** {@return what is wrong with a document; nothing, if nothing is} */
    static List<String> problems(JsonNode document) {
        AdfNodes check = new AdfNodes();
        check.require(document.path("type").asText().equals("doc"), "no document", document);
        check.require(document.path("version").asInt() == 1, "another version", document);
        check.check(document);
        return check.problems;
    }

    /** {@return what a reader sees of a node, a line break as a line feed} */
    static String text(JsonNode node) {
        StringBuilder text = new StringBuilder();
        switch (node.path("type").asText()) {
            case "text" -> text.append(node.path("text").asText());
            case "hardBreak" -> text.append('\n');
            case "status" -> text.append(node.path("attrs").path("text").asText());
            default -> node.path("content").forEach(child -> text.append(text(child)));
        }
        return text.toString();
    }

    private void check(JsonNode node) {
        String type = node.path("type").asText();
        Set<String> allowed =
                HOLDS_A_PARAGRAPH.contains(type) ? Set.of("paragraph") : CONTENT.getOrDefault(type, Set.of());
        require(INLINES.contains(type) || node.path("content").isArray(), "no content", node);
        boolean mayBeEmpty = Set.of("paragraph", "heading", "taskItem").contains(type);
        require(INLINES.contains(type) || mayBeEmpty || !node.path("content").isEmpty(), "nothing in it", node);
        for (JsonNode child : node.path("content")) {
            require(allowed.contains(child.path("type").asText()), "in a place that is not its own", child);
            check(child);
        }
        attributes(node, type);
    }

    private void attributes(JsonNode node, String type) {
        JsonNode attributes = node.path("attrs");
        switch (type) {
            case "text" -> {
                require(!node.path("text").asText().isEmpty(), "an empty text", node);
                marks(node);
            }
            case "heading" -> {
                int level = attributes.path("level").asInt();
                require(level >= 1 && level <= 6, "a heading of no level", node);
            }
            case "status" -> require(!attributes.path("text").asText().isEmpty(), "an empty status", node);
            case "taskList" -> id(node);
            case "taskItem" -> {
                id(node);
                require(Set.of("TODO", "DONE").contains(attributes.path("state").asText()), "no state", node);
            }
            default -> {}
        }
    }

    private void marks(JsonNode text) {
        require(text.path("marks").size() <= 1, "marks that may not stand together", text);
        for (JsonNode mark : text.path("marks")) {
            String type = mark.path("type").asText();
            require(MARKS.contains(type), "an unknown mark", text);
            String address = mark.path("attrs").path("href").asText();
            require(!type.equals("link") || address.matches("(?i)(https?://|mailto:).*"), "a link elsewhere", text);
        }
    }

    private void id(JsonNode node) {
        String id = node.path("attrs").path("localId").asText();
        require(!id.isEmpty() && ids.add(id), "no id of its own", node);
    }

    private void require(boolean kept, String problem, JsonNode node) {
        if (!kept) {
            problems.add(problem + ": " + node);
        }
    }
}
