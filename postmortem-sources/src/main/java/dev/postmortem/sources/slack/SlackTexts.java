package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a message says: in its text, or where a program put it instead. */
final class SlackTexts {
    private static final Pattern SIGNS = Pattern.compile("&(?:amp|lt|gt);|[^\\p{L}\\p{N}]+");

    /** How many texts are compared with a further one; Slack allows fewer. */
    private static final int COMPARED = 200;

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
            return withWhatStandsBeside(text, message);
        }
        Set<String> parts = new LinkedHashSet<>();
        message.path("attachments").forEach(a -> parts.add(SlackAttachments.text(a)));
        if (parts.stream().allMatch(String::isBlank)) {
            parts.addAll(SlackBlocks.texts(message.path("blocks")));
        }
        parts.addAll(files(message));
        parts.removeIf(String::isBlank);
        return parts.isEmpty() ? text : String.join("\n", parts);
    }

    /** The text of a program is often but the headline of its blocks; those of people say the text once more. */
    private static String withWhatStandsBeside(String text, JsonNode message) {
        List<String> parts = new ArrayList<>(List.of(text));
        message.path("attachments").forEach(a -> addNews(parts, SlackAttachments.beside(a)));
        if (!message.path("bot_id").asText("").isEmpty()) {
            SlackBlocks.texts(message.path("blocks")).forEach(block -> addNews(parts, block));
        }
        return String.join("\n", parts);
    }

    /** Adds a text unless it says, but for signs and spaces, what the others have said. */
    static void addNews(List<String> parts, String text) {
        String words = words(text);
        boolean said =
                parts.size() <= COMPARED && words(String.join(" ", parts)).contains(words);
        if (!words.isEmpty() && !said) {
            parts.add(text);
        }
    }

    private static String words(String text) {
        return SIGNS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
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
    static boolean isStandIn(String text) {
        return text.equals("This content can't be displayed.") || text.equals("[no preview available]");
    }
}
