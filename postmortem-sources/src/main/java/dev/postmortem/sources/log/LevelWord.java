package dev.postmortem.sources.log;

import org.jspecify.annotations.Nullable;

/**
 * The level with which a message begins, as in {@code WARN retrying}, {@code [worker-3] WARN retrying} and
 * {@code 0 [ERROR] retrying}.
 */
final class LevelWord {
    /** The usual ones first. */
    private static final String[] LEVELS = {
        "INFO", "WARN", "ERROR", "DEBUG", "TRACE", "NOTICE", "WARNING", "ERR", "CRIT", "CRITICAL", "FATAL", "SEVERE"
    };

    private static final int LONGEST = 8;

    /** How far from the beginning the name of a thread in brackets may end. */
    private static final int FARTHEST = 128;

    private LevelWord() {}

    /** {@return the first word of a text, or of what follows a thread in brackets, that is a level; null if none is} */
    static @Nullable String of(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '[') {
            return first >= '0' && first <= '9' ? afterNumber(text) : at(text, 0);
        }
        String inBrackets = at(text, 1);
        int close = inBrackets == null ? text.indexOf("] ") : -1;
        return close > 0 && close < FARTHEST ? at(text, close + 2) : inBrackets;
    }

    /** MySQL writes the number of the thread before the level, which stands in brackets. */
    private static @Nullable String afterNumber(String text) {
        int start = StampPattern.endOfDigits(text, 0) + 2;
        String level = text.startsWith(" [", start - 2) ? at(text, start) : null;
        return level != null && text.startsWith("]", start + level.length()) ? level : null;
    }

    /** {@return whether a word is a level, in capitals or not} */
    static boolean isLevel(String word) {
        return word.equals(at(word, 0));
    }

    private static @Nullable String at(String text, int start) {
        int length = lengthOfWord(text, start);
        for (String level : LEVELS) {
            if (level.length() == length && text.startsWith(level, start)) {
                return level;
            }
        }
        for (String level : LEVELS) {
            if (level.length() == length && text.regionMatches(true, start, level, 0, length)) {
                return text.substring(start, start + length);
            }
        }
        return null;
    }

    private static int lengthOfWord(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST + 1);
        int end = start;
        while (end < limit && isLetter(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }
}
