package dev.postmortem.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Shows messages as Slack does, and says what in them Slack would refuse. */
final class SlackView {
    private static final Pattern MENTION =
            Pattern.compile("<[!@#]|&lt;[!@#]|@(here|channel|everyone|group)", Pattern.CASE_INSENSITIVE);
    private static final String OPENS = "(?m)(?<=^|[\\s()\\[\\],.;:!?·>])";
    private static final String CLOSES = "(?=$|[\\s()\\[\\],.;:!?·<])";
    private static final Pattern QUOTATION = Pattern.compile("(?m)^&gt;");
    private static final Pattern LINK = Pattern.compile("<([^|>]+\\|)?([^>]*)>");
    private static final Pattern EMOJI = Pattern.compile("(?<![0-9]):[\\p{L}_+'-]+:");
    private static final List<Pattern> MARKS = Stream.of("*", "_", "~", "`")
            .map(m -> Pattern.compile(
                    OPENS + Pattern.quote(m) + "(?=\\S)([^\\n" + m + "]+)(?<=\\S)" + Pattern.quote(m) + CLOSES))
            .toList();

    private final List<String> problems = new ArrayList<>();

    private SlackView() {}

    /** {@return the messages} */
    static JsonNode read(String json) {
        return AdfNodes.read(json);
    }

    /** {@return what a reader sees of all blocks, each for itself} */
    static List<String> shown(JsonNode messages) {
        List<String> shown = new ArrayList<>();
        for (JsonNode message : messages) {
            message.path("blocks").forEach(block -> shown.add(block(block)));
        }
        return shown;
    }

    private static String block(JsonNode block) {
        StringBuilder shown = new StringBuilder();
        if (block.has("text")) {
            shown.append(text(block.path("text")));
        }
        block.path("fields").forEach(field -> shown.append(text(field)).append('\n'));
        block.at("/elements/0/elements")
                .forEach(e -> shown.append(e.path("text").asText()));
        return shown.toString().replace("\u2060", "");
    }

    /** Markup as Slack reads it: what looks like a mark is one. */
    private static String text(JsonNode text) {
        String shown = text.path("text").asText();
        if (text.path("type").asText().equals("plain_text")) {
            return shown;
        }
        shown = QUOTATION.matcher(shown).replaceAll("");
        shown = LINK.matcher(shown).replaceAll("$2");
        for (Pattern mark : MARKS) {
            shown = mark.matcher(shown).replaceAll("$1");
        }
        shown = EMOJI.matcher(shown).replaceAll("emoji");
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** {@return what is wrong with messages; nothing, if nothing is} */
    static List<String> problems(JsonNode messages) {
        SlackView view = new SlackView();
        view.require(messages.isArray(), "no array", messages);
        messages.forEach(view::message);
        return view.problems;
    }

    private void message(JsonNode message) {
        require(message.toString().length() <= 13_000, "a long message", message);
        int blocks = message.path("blocks").size();
        require(blocks >= 1 && blocks <= 50, "a number of blocks", message);
        String fallback = message.path("text").asText();
        require(!fallback.isBlank() && fallback.length() <= 800, "a fallback", message);
        require(!MENTION.matcher(fallback).find(), "a mention", message);
        message.path("blocks").forEach(this::blockKept);
    }

    private void blockKept(JsonNode block) {
        switch (block.path("type").asText()) {
            case "header" -> {
                require(block.at("/text/type").asText().equals("plain_text"), "a header with markup", block);
                textKept(block.path("text"), 150);
            }
            case "section" -> {
                require(block.has("text") != block.has("fields"), "not one of text and fields", block);
                require(block.path("fields").size() <= 10, "many fields", block);
                block.path("fields").forEach(field -> textKept(field, 2_000));
                if (block.has("text")) {
                    textKept(block.path("text"), 3_000);
                }
            }
            case "rich_text" -> {
                String code = block.at("/elements/0/elements/0/text").asText();
                require(!code.isEmpty() && code.length() <= 3_000, "no code", block);
                require(!MENTION.matcher(code).find(), "a mention", block);
            }
            default -> problems.add("another block: " + block);
        }
    }

    private void textKept(JsonNode text, int most) {
        String written = text.path("text").asText();
        boolean plain = text.path("type").asText().equals("plain_text");
        require(plain || text.path("type").asText().equals("mrkdwn"), "no text", text);
        require(!text.path(plain ? "emoji" : "verbatim").asBoolean(plain) == plain, "a text that is looked into", text);
        require(!written.isBlank() && written.length() <= most, "a length", text);
        require(!MENTION.matcher(written).find(), "a mention", text);
        require(
                plain
                        || written.replaceAll("(?i)<(https?://|mailto:)[^<>|]*(\\|[^<>]*)?>", "")
                                .matches("(?s)[^<>]*"),
                "something to obey",
                text);
        require(plain || !written.matches("(?s).*&(?!amp;|lt;|gt;).*"), "an ampersand", text);
    }

    private void require(boolean kept, String problem, JsonNode where) {
        if (!kept) {
            problems.add(problem + ": " + where);
        }
    }
}
