package dev.postmortem.sources.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the attachments of a message say; there programs put their alerts, and people what they share. */
final class SlackAttachments {
    /** These name the alert; they are no text. */
    private static final Set<String> NAMES_OF_ALERTS = Set.of("fingerprint", "startsat", "endsat");

    private SlackAttachments() {}

    /** Returns the text of an attachment: what stands for it elsewhere, and whatever that leaves out. */
    static String text(JsonNode attachment) {
        List<String> parts = new ArrayList<>();
        String fallback = SlackTexts.first(attachment.path("fallback"));
        if (fallback.isEmpty() || SlackTexts.isStandIn(fallback)) {
            parts.add(SlackTexts.first(attachment.path("pretext")));
            parts.add(SlackTexts.first(attachment.path("title")));
        } else {
            parts.add(fallback);
        }
        SlackTexts.addNews(parts, SlackTexts.first(attachment.path("text")));
        attachment.path("fields").forEach(field -> SlackTexts.addNews(parts, field(field)));
        parts.removeIf(String::isBlank);
        if (parts.isEmpty()) {
            parts.addAll(SlackBlocks.texts(attachment.path("blocks")));
        }
        return parts.isEmpty() ? fallback : String.join("\n", parts);
    }

    private static String field(JsonNode field) {
        String title = SlackTexts.first(field.path("title"));
        String value = SlackTexts.first(field.path("value"));
        if (value.isEmpty() || NAMES_OF_ALERTS.stream().anyMatch(title::equalsIgnoreCase)) {
            return "";
        }
        return title.isEmpty() ? value : title + ": " + value;
    }

    /** Returns the text that an attachment adds to the message it belongs to; empty for the preview of a link in it. */
    static String beside(JsonNode attachment) {
        if (attachment.path("is_msg_unfurl").asBoolean()
                || attachment.path("is_share").asBoolean()) {
            String author = SlackTexts.first(attachment.path("author_name"), attachment.path("author_subname"));
            String text = SlackTexts.first(attachment.path("text"), attachment.path("fallback"));
            return text.isEmpty() ? "" : "> " + (author.isEmpty() ? "" : author + ": ") + text;
        }
        boolean preview = attachment.has("from_url")
                || attachment.has("original_url")
                || attachment.path("is_app_unfurl").asBoolean();
        String text = preview ? "" : text(attachment);
        return SlackTexts.isStandIn(text) ? "" : text;
    }
}
