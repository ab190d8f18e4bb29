package dev.postmortem.model.time;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The numbers, words and signs of a text in which somebody wrote a time. Reading past the end gives empty tokens. */
final class TimeTokens {
    private static final int MAX_LENGTH = 120;
    private static final String SIGNS = ":.,-‐‑–—−+/~≈()[]?";
    private static final String BLANKS = " \t\u00A0\u2009\u202F";
    private static final Token END = new Token("", 0, true);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /**
     * A part of the text.
     *
     * @param text the part in lower case; empty past the end
     * @param start where it stands
     * @param afterBlank whether a blank or nothing stands before it
     */
    record Token(String text, int start, boolean afterBlank) {
        boolean is(String sign) {
            return text.equals(sign);
        }

        boolean isGlued(String sign) {
            return !afterBlank && is(sign);
        }

        boolean isEnd() {
            return text.isEmpty();
        }

        boolean isNumber() {
            return !isEnd() && isDigit(text.charAt(0));
        }

        boolean isNumber(int minDigits, int maxDigits) {
            return isNumber() && text.length() >= minDigits && text.length() <= maxDigits;
        }

        boolean isGluedNumber(int minDigits, int maxDigits) {
            return !afterBlank && isNumber(minDigits, maxDigits);
        }

        boolean isWord() {
            return !isEnd() && isLetter(text.charAt(0));
        }

        int toNumber() {
            return Integer.parseInt(text);
        }
    }

    TimeTokens(String text) {
        this.text = text;
        if (text.length() > MAX_LENGTH) {
            throw wrong(
                    MAX_LENGTH, "more than " + MAX_LENGTH + " characters", "give only the part that states the time");
        }
        int at = 0;
        while (at < text.length()) {
            at = BLANKS.indexOf(text.charAt(at)) >= 0 ? at + 1 : add(at);
        }
        dropBrackets("[", "]");
        dropBrackets("(", ")");
    }

    /** Chats and lists write {@code [08:47]}. */
    private void dropBrackets(String open, String close) {
        int last = tokens.size() - 1;
        if (last > 1 && tokens.get(0).is(open) && tokens.get(last).is(close)) {
            tokens.remove(last);
            tokens.remove(0);
        }
    }

    /** {@return a token by its place; an empty one past the end} */
    Token at(int index) {
        return index < tokens.size() ? tokens.get(index) : END;
    }

    EventTimeFormatException wrong(int position, String why, String remedy) {
        return new EventTimeFormatException(text, position, why, remedy);
    }

    /** {@return the error of a token, or of the end of the text} */
    EventTimeFormatException wrongAt(int index, String why, String remedy) {
        return wrong(index < tokens.size() ? tokens.get(index).start() : text.length(), why, remedy);
    }

    private int add(int start) {
        int end = end(start);
        boolean afterBlank = start == 0 || BLANKS.indexOf(text.charAt(start - 1)) >= 0;
        tokens.add(new Token(text.substring(start, end).toLowerCase(Locale.ROOT), start, afterBlank));
        return end;
    }

    private int end(int start) {
        char first = text.charAt(start);
        if (SIGNS.indexOf(first) >= 0) {
            return start + 1;
        }
        int end = start;
        if (isDigit(first)) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        } else {
            while (end < text.length() && (isLetter(text.charAt(end)) || end > start && isOfName(text.charAt(end)))) {
                end++;
            }
        }
        if (end == start) {
            int codePoint = text.codePointAt(start);
            String hex =
                    HexFormat.of().withUpperCase().toHexDigits(codePoint, Character.isBmpCodePoint(codePoint) ? 4 : 6);
            throw wrong(start, "U+" + hex + " is no part of a time", "use ASCII digits, letters and signs");
        }
        return end;
    }

    private static boolean isOfName(char c) {
        return c == '/' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
