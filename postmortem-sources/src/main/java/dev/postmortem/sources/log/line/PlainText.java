package dev.postmortem.sources.log.line;

/**
 * Turns what a program wrote to a terminal into plain text.
 *
 * <p>Escape sequences (ECMA-48) and control characters go, tabs and line ends stay, a backspace takes back the character
 * before it, as a terminal does; white space at the end goes.
 */
public final class PlainText {
    private static final char ESCAPE = '\u001b';
    private static final char BELL = '\u0007';
    private static final char CSI = '\u009b';

    private PlainText() {}

    public static String of(String raw) {
        int end = raw.length();
        while (end > 0 && Character.isWhitespace(raw.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (isControl(raw.charAt(i))) {
                return cleaned(raw, i, end).stripTrailing();
            }
        }
        return raw.substring(0, end);
    }

    /** {@return whether {@link #of} gives the text itself} */
    public static boolean isPlain(String text) {
        int length = text.length();
        if (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (isControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String raw, int clean, int end) {
        StringBuilder text = new StringBuilder(end).append(raw, 0, clean);
        int i = clean;
        while (i < end) {
            char c = raw.charAt(i);
            if (c == ESCAPE || c == CSI) {
                i = endOfEscape(raw, i, end);
                continue;
            }
            if (c == '\b' && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.setLength(text.length() - 1);
            } else if (!isControl(c)) {
                text.append(c);
            }
            i++;
        }
        return text.toString();
    }

    private static int endOfEscape(String raw, int start, int end) {
        char kind = raw.charAt(start) == CSI ? '[' : start + 1 < end ? raw.charAt(start + 1) : '\0';
        int i = raw.charAt(start) == CSI ? start + 1 : Math.min(start + 2, end);
        if (kind == '[') {
            while (i < end && (raw.charAt(i) < '@' || raw.charAt(i) > '~')) {
                i++;
            }
            return Math.min(i + 1, end);
        }
        return kind == ']' ? endOfCommand(raw, i, end) : i;
    }

    /** The end of an operating system command, such as a link or a window title; an open one takes nothing along. */
    private static int endOfCommand(String raw, int start, int end) {
        for (int i = start; i < end; i++) {
            if (raw.charAt(i) == BELL) {
                return i + 1;
            }
            if (raw.charAt(i) == ESCAPE) {
                return i + 1 < end && raw.charAt(i + 1) == '\\' ? i + 2 : i;
            }
        }
        return start;
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= '\u007f' && c <= '\u009f';
    }
}
