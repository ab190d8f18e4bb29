package dev.postmortem.render.adf;

import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.InlineKind;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.json.JsonWriter;
import java.util.List;

/** Writes pieces of text. */
final class AdfInlines {
    /** What is longer would not be readable as a lozenge. */
    private static final int LONGEST_STATUS = 40;

    private AdfInlines() {}

    static void paragraph(JsonWriter json, List<Inline> inlines) {
        json.beginObject().field("type", "paragraph");
        content(json, inlines);
        json.endObject();
    }

    static void content(JsonWriter json, List<Inline> inlines) {
        json.name("content").beginArray();
        for (Inline inline : inlines) {
            write(json, inline);
        }
        json.endArray();
    }

    private static void write(JsonWriter json, Inline inline) {
        String text = VisibleText.of(inline.getText());
        if (inline.getKind() == InlineKind.BADGE && isStatus(text)) {
            status(json, text, inline.getTone());
        } else if (text.isEmpty() && inline.getAddress().isPresent()) {
            text(json, inline.getAddress().get(), inline);
        } else {
            lines(json, text, inline);
        }
    }

    private static boolean isStatus(String text) {
        return !text.isBlank() && text.length() <= LONGEST_STATUS && text.indexOf('\n') < 0;
    }

    private static void status(JsonWriter json, String text, Tone tone) {
        json.beginObject().field("type", "status");
        json.name("attrs").beginObject().field("text", text);
        json.name("color").value(colour(tone)).endObject().endObject();
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "neutral";
            case GOOD -> "green";
            case NOTICE -> "blue";
            case WARNING -> "yellow";
            case CRITICAL -> "red";
        };
    }

    private static void lines(JsonWriter json, String text, Inline inline) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            text(json, text.substring(from, end), inline);
            json.beginObject().field("type", "hardBreak").endObject();
            from = end + 1;
        }
        text(json, text.substring(from), inline);
    }

    /** A text node without text would be refused. */
    private static void text(JsonWriter json, String text, Inline inline) {
        if (!text.isEmpty()) {
            json.beginObject().field("type", "text").field("text", text);
            marks(json, inline);
            json.endObject();
        }
    }

    private static void marks(JsonWriter json, Inline inline) {
        switch (inline.getKind()) {
            case STRONG, BADGE -> mark(json, "strong");
            case EMPHASIS -> mark(json, "em");
            case CODE -> mark(json, "code");
            case LINK -> inline.getAddress().ifPresent(address -> link(json, address));
            case TEXT, TIME -> {}
        }
    }

    private static void mark(JsonWriter json, String type) {
        json.name("marks").beginArray().beginObject().field("type", type);
        json.endObject().endArray();
    }

    private static void link(JsonWriter json, String address) {
        json.name("marks").beginArray().beginObject().field("type", "link");
        json.name("attrs").beginObject().field("href", address).endObject();
        json.endObject().endArray();
    }
}
