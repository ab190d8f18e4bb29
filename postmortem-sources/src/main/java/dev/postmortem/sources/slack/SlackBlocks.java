package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The texts of layout blocks and of rich text, in Slack's markup. */
final class SlackBlocks {
    private static final Set<String> LINES = Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");

    private static final Set<String> CONTROLS =
            Set.of("actions", "button", "workflow_button", "overflow", "checkboxes", "radio_buttons");

    private SlackBlocks() {}

    /** Returns every text in its order, one for each line of rich text; blocks nest, but this does not recurse. */
    static List<String> texts(JsonNode blocks) {
        List<String> texts = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(blocks);
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            String type = node.path("type").asText("");
            if (isControl(type)) {
                continue;
            }
            if (LINES.contains(type)) {
                texts.add(line(node));
            } else if (type.equals("call")) {
                texts.add(call(node.path("call").path("v1")));
            } else if (type.equals("rich_text_list")) {
                node.path("elements").forEach(item -> texts.add("- " + line(item)));
            } else {
                if (node.path("text").isTextual()) {
                    texts.add(node.path("text").asText());
                }
                pushChildren(node, open);
            }
        }
        return texts;
    }

    /** What is written on buttons and in menus is said by nobody. */
    private static boolean isControl(String type) {
        return CONTROLS.contains(type) || type.endsWith("_select");
    }

    private static String call(JsonNode call) {
        String name = call.path("name").asText("");
        String address = call.path("join_url").asText("");
        return address.isEmpty() ? name : name + " <" + escaped(address) + ">";
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

    private static String line(JsonNode section) {
        StringBuilder line = new StringBuilder();
        section.path("elements").forEach(element -> line.append(inline(element)));
        return line.toString();
    }

    private static String inline(JsonNode element) {
        String text = escaped(element.path("text").asText(""));
        return switch (element.path("type").asText("")) {
            case "user" -> control("@", element.path("user_id"));
            case "channel" -> control("#", element.path("channel_id"));
            case "usergroup" -> control("!subteam^", element.path("usergroup_id"));
            case "broadcast" -> control("!", element.path("range"));
            case "emoji" -> ":" + element.path("name").asText("") + ":";
            case "link" -> "<" + escaped(element.path("url").asText("")) + (text.isEmpty() ? "" : "|" + text) + ">";
            case "date" -> escaped(element.path("fallback").asText(""));
            case "color" -> element.path("value").asText("");
            default -> text;
        };
    }

    private static String control(String sign, JsonNode id) {
        return "<" + sign + escaped(id.asText("")) + ">";
    }

    /** Rich text is no markup: its signs stand for themselves. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
