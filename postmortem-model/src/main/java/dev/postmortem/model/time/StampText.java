package dev.postmortem.model.time;

/** A text that is read from its beginning, character by character. Belongs to one reading. */
final class StampText {
    private static final char END = '\0';

    private final String text;
    private int at;

    StampText(String text) {
        this.text = text;
    }

    /** {@return how many characters are read} */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** {@return the next character; NUL at the end} */
    char next() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean isNextDigit() {
        return isDigit(next());
    }

    void skip() {
        at++;
    }

    void goBackTo(int place) {
        at = place;
    }

    boolean skip(char c) {
        if (next() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** Skips a word in any case. */
    boolean skip(String word) {
        if (!text.regionMatches(true, at, word, 0, word.length())) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** Skips everything, if it is one pair of brackets. */
    void skipBracketsToEnd() {
        if (next() == '[' && text.indexOf(']') == text.length() - 1) {
            at = text.length();
        }
    }

    /** {@return the next two digits as a number; where there are none the place does not move} */
    int twoDigits() {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return 0;
        }
        int value = (text.charAt(at) - '0') * 10 + (text.charAt(at + 1) - '0');
        at += 2;
        return value;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
