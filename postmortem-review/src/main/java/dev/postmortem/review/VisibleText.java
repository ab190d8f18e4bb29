package dev.postmortem.review;

import java.util.HexFormat;

/** Makes characters visible that would break a line, hide, or change how the rest of it reads. */
final class VisibleText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private VisibleText() {}

    static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        switch (c) {
            case '\n' -> visible.append("\\n");
            case '\r' -> visible.append("\\r");
            case '\t' -> visible.append("\\t");
            default -> {
                if (isSafe(c)) {
                    visible.appendCodePoint(c);
                } else {
                    Character.toString(c)
                            .chars()
                            .forEach(unit -> visible.append("\\u").append(HEX.toHexDigits((char) unit)));
                }
            }
        }
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
