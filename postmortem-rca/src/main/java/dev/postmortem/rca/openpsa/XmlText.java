package dev.postmortem.rca.openpsa;

/** Writes text so that XML carries it as it is; the one place where this is done. */
final class XmlText {
    private XmlText() {}

    /** A text for a label: one line, and U+FFFD for what XML cannot hold. */
    static String label(String text) {
        return escape(oneLine(text));
    }

    /** A value for an attribute; U+FFFD for what XML cannot hold and for what Open-PSA does not allow there. */
    static String attribute(String value) {
        StringBuilder allowed = new StringBuilder(value.length());
        value.codePoints().map(c -> c < ' ' ? 0xFFFD : c).forEach(allowed::appendCodePoint);
        return escape(allowed.toString());
    }

    /** Whether XML gives a text back as it was. */
    static boolean isKept(String text) {
        return text.codePoints().allMatch(c -> c >= ' ' && isCharacter(c));
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> isCharacter(c) ? c : 0xFFFD).forEach(line::appendCodePoint);
        return line.toString().strip().replaceAll("\\s+", " ");
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(escaped, isCharacter(c) ? c : 0xFFFD));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
                if (c < 0x20 || c >= 0x7F && c < 0xA0 || c == 0x2028) {
                    escaped.append("&#").append(c).append(';');
                } else {
                    escaped.appendCodePoint(c);
                }
            }
        }
    }

    /** A character of XML 1.0; half of a surrogate pair is none. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
