package dev.postmortem.render.inline;

import java.util.Locale;

/**
 * Makes text harmless for whatever shows it: what would be obeyed or hidden becomes visible.
 *
 * <p>Line endings become a line feed. Control characters become their control picture or their code point in brackets
 * ({@code ⟨U+202E⟩}), and so do bidirectional controls, invisible characters and language tags. What XML cannot hold
 * (unpaired surrogates, noncharacters) becomes U+FFFD. Joiners stay, because scripts and emoji need them.
 */
public final class VisibleText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int NEXT_LINE = 0x85;
    private static final int DELETE = 0x7F;
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int WORD_JOINER = 0x2060;
    private static final int HANGUL_FILLER = 0x3164;
    private static final int HALFWIDTH_HANGUL_FILLER = 0xFFA0;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE0FFF;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private VisibleText() {}

    /**
     * Returns a text in which nothing acts and nothing hides.
     *
     * @param text any text
     * @return the text itself if it is harmless already; doing it twice changes nothing
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= DELETE || c < ' ' && c != '\n') {
                return cleaned(text, i);
            }
        }
        return text;
    }

    private static String cleaned(String text, int from) {
        StringBuilder cleaned = new StringBuilder(text.length() + 16).append(text, 0, from);
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            append(cleaned, c);
        }
        return cleaned.toString();
    }

    private static void append(StringBuilder cleaned, int c) {
        if (c == '\n' || c == '\r' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
            cleaned.append('\n');
        } else if (c == '\t') {
            cleaned.append(' ');
        } else if (c < ' ') {
            cleaned.append((char) (CONTROL_PICTURES + c));
        } else if (c == DELETE) {
            cleaned.append((char) DELETE_PICTURE);
        } else if (isUnwritable(c)) {
            cleaned.append((char) REPLACEMENT);
        } else if (isHidden(c)) {
            cleaned.append("⟨U+").append(hex(c)).append('⟩');
        } else {
            cleaned.appendCodePoint(c);
        }
    }

    private static boolean isUnwritable(int c) {
        return Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static boolean isHidden(int c) {
        if (c == ZWJ || c == ZWNJ || c == WORD_JOINER) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || c == HANGUL_FILLER
                || c == HALFWIDTH_HANGUL_FILLER
                || c >= FIRST_TAG && c <= LAST_TAG;
    }

    private static String hex(int c) {
        StringBuilder hex = new StringBuilder();
        for (int shift = 20; shift >= 0; shift -= 4) {
            int digit = c >> shift & 0xF;
            if (digit != 0 || !hex.isEmpty() || shift < 16) {
                hex.append(Character.forDigit(digit, 16));
            }
        }
        return hex.toString().toUpperCase(Locale.ROOT);
    }
}
