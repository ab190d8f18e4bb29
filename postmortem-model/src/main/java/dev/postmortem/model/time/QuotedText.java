package dev.postmortem.model.time;

import java.util.HexFormat;

/** Texts in quotes and in ASCII, so that nothing in them can change the line they stand in; and back. */
final class QuotedText {
    private static final int HEX_DIGITS = 4;

    private QuotedText() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append(c);
        } else if (c >= ' ' && c <= '~') {
            quoted.append(c);
        } else {
            quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }

    /**
     * Reads a quoted text to the end.
     *
     * @param text what holds it
     * @param start where its first quote stands
     * @return the text without quotes
     * @throws EventTimeFormatException if it is not quoted to the end, or holds an escape that {@link #of} never writes
     */
    static String read(String text, int start) {
        if (!text.startsWith("\"", start)) {
            throw wrong(text, start);
        }
        StringBuilder plain = new StringBuilder(text.length() - start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escaped = text.charAt(at) == '\\';
            boolean hex = escaped && text.startsWith("u", at + 1);
            plain.append(hex ? hex(text, at + 2) : character(text, escaped ? at + 1 : at));
            at += hex ? 2 + HEX_DIGITS : escaped ? 2 : 1;
        }
        if (at != text.length() - 1) {
            throw wrong(text, Math.min(at, text.length()));
        }
        return plain.toString();
    }

    private static char character(String text, int at) {
        if (at >= text.length()) {
            throw wrong(text, at);
        }
        return text.charAt(at);
    }

    private static char hex(String text, int at) {
        int end = at + HEX_DIGITS;
        if (end > text.length() || !text.substring(at, end).chars().allMatch(HexFormat::isHexDigit)) {
            throw wrong(text, at);
        }
        return (char) HexFormat.fromHexDigits(text, at, end);
    }

    private static EventTimeFormatException wrong(String text, int at) {
        return new EventTimeFormatException(text, at, "no text in quotes", EventTimeText.REMEDY);
    }
}
