package dev.postmortem.model.text;

import java.util.HexFormat;

/**
 * Makes characters visible that would break a line, hide, or change how the rest of it reads.
 *
 * <p>For messages and logs, into which a text from elsewhere is put: one line stays one line and reads as it is stored.
 * For people; it is not meant to be read back.
 */
public final class VisibleText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private VisibleText() {}

    /**
     * Returns a text with its control, format, bidirectional and unassigned characters, its line ends and its halves of
     * surrogate pairs as escapes such as {@code \\n} and {@code \\u202E}.
     *
     * <p>What it returned once it returns unchanged. Takes time in proportion to the text.
     *
     * @param text any text
     * @return the text on one line
     */
    public static String of(String text) {
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
