package dev.postmortem.render.text;

import dev.postmortem.render.inline.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Measures and wraps text in the columns of a terminal. */
final class Columns {
    static final int WIDTH = 100;

    private Columns() {}

    /** How many columns a text takes: two for wide characters, none for marks that sit on others. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Breaks lines between words, and inside a word that is longer than a line. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : VisibleText.of(text).split("\n", -1)) {
            wrap(line, Math.max(8, width), lines);
        }
        return lines;
    }

    private static void wrap(String line, int width, List<String> lines) {
        StringBuilder open = new StringBuilder();
        int used = 0;
        for (String word : line.strip().split(" +")) {
            int length = width(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(open.toString());
                open.setLength(0);
                used = 0;
            }
            if (used > 0) {
                open.append(' ');
                used++;
            }
            used = appendBroken(word, width, open, used, lines);
        }
        lines.add(open.toString());
    }

    private static int appendBroken(String word, int width, StringBuilder open, int used, List<String> lines) {
        int column = used;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            if (column + width(c) > width) {
                lines.add(open.toString());
                open.setLength(0);
                column = 0;
            }
            open.appendCodePoint(c);
            column += width(c);
            i += Character.charCount(c);
        }
        return column;
    }
}
