package dev.postmortem.rca.text;

import java.util.Locale;

/** Makes a text one line in which nothing steers a terminal, turns text around or hides. */
public final class PlainLine {
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    private PlainLine() {}

    /**
     * Returns a text as one line: white space becomes one space, and what acts or is no character becomes its code point in
     * brackets, such as {@code ⟨U+202E⟩}. Joiners stay, because scripts and emoji need them.
     *
     * @param text any text
     * @return the line; doing it twice changes nothing
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(line, c));
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == ' ' ? line.substring(0, end - 1) : line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (isPlain(c)) {
            line.appendCodePoint(c);
        } else {
            line.append(String.format(Locale.ROOT, "⟨U+%04X⟩", c));
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> c == ZWJ || c == ZWNJ;
            default -> true;
        };
    }
}
