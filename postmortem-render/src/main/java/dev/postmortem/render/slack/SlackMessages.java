package dev.postmortem.render.slack;

import dev.postmortem.render.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** Spreads blocks over messages, none of which Slack finds too long. */
final class SlackMessages {
    private static final int MOST_BLOCKS = 50;
    /** Slack documents no limit of a whole message, but refuses a little above 13,200 characters. */
    private static final int MOST_CHARACTERS = 13_000;

    private static final int LONGEST_ANNOUNCEMENT = 3_000;
    private static final int LONGEST_FALLBACK = 150;
    /** What stands around the blocks, the count of the messages included. */
    private static final int AROUND = 60;

    private final List<List<String>> messages = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final String fallback;
    private int left;

    SlackMessages(String title) {
        String line = SlackText.of(title).plain();
        List<String> parts = SlackText.parts(line.isBlank() ? "…" : line, LONGEST_FALLBACK);
        fallback = SlackMarkup.escape(parts.get(0) + (parts.size() > 1 ? "…" : ""));
    }

    /** Adds a block that must not be the last one of its message, unless it is a long one. */
    void announce(String block) {
        waiting.add(block);
        if (length(waiting) > LONGEST_ANNOUNCEMENT) {
            place();
        }
    }

    void add(String block) {
        waiting.add(block);
        place();
    }

    private void place() {
        int length = length(waiting);
        if (messages.isEmpty() || length > left || current().size() + waiting.size() > MOST_BLOCKS) {
            messages.add(new ArrayList<>());
            left = MOST_CHARACTERS
                    - AROUND
                    - new JsonWriter().value(fallback).toString().length();
        }
        left -= length;
        current().addAll(waiting);
        waiting.clear();
    }

    private static int length(List<String> blocks) {
        return blocks.stream().mapToInt(block -> block.length() + 1).sum();
    }

    private List<String> current() {
        return messages.get(messages.size() - 1);
    }

    String json() {
        if (!waiting.isEmpty()) {
            place();
        }
        JsonWriter json = new JsonWriter().beginArray();
        for (int i = 0; i < messages.size(); i++) {
            String count = messages.size() > 1 ? " (" + (i + 1) + "/" + messages.size() + ")" : "";
            json.beginObject()
                    .name("text")
                    .value(fallback + count)
                    .name("blocks")
                    .beginArray();
            messages.get(i).forEach(json::json);
            json.endArray().endObject();
        }
        return json.endArray().toString();
    }
}
