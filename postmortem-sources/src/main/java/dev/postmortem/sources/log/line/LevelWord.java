package dev.postmortem.sources.log.line;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The level with which a message begins, as in {@code WARN retrying}, {@code [worker-3] WARN retrying},
 * {@code 0 [ERROR] retrying}, {@code [12] [WARN] retrying}, {@code a.pool - WARN - retrying} and {@code app.WARN: retrying}.
 */
public final class LevelWord {
    /** The usual ones first. */
    private static final String[] LEVELS = {
        "INFO", "WARN", "ERROR", "DEBUG", "TRACE", "NOTICE", "WARNING", "ERR", "CRIT", "CRITICAL", "FATAL", "SEVERE"
    };

    private static final int LONGEST = 8;

    /** How far from the beginning the name of a thread in brackets may end. */
    private static final int FARTHEST = 128;

    private static final int GROUPS = 4;

    /** What Serilog writes in brackets. */
    private static final Set<String> SHORT = Set.of("INF", "WRN", "FTL", "DBG", "VRB");

    private LevelWord() {}

    /**
     * Returns the level of a text.
     *
     * @return the first word, or that after a thread in brackets, or what stands alone in brackets or between dashes, or
     *     after the name of a channel; null if no such word is a level
     */
    public static @Nullable String of(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first != '[') {
            String level = first >= '0' && first <= '9' ? afterNumber(text) : at(text, 0);
            return level == null ? afterName(text) : level;
        }
        String inBrackets = at(text, 1);
        int close = inBrackets == null ? text.indexOf("] ") : -1;
        String level = close > 0 && close < FARTHEST ? at(text, close + 2) : inBrackets;
        return level == null ? inLaterBrackets(text) : level;
    }

    /** Between brackets a level stands alone, as in {@code [12][critical][main]} and {@code [myid:1] - WARN}. */
    private static @Nullable String inLaterBrackets(String text) {
        String level = null;
        int at = 0;
        for (int group = 0; group < GROUPS && level == null && text.startsWith("[", at); group++) {
            int close = text.indexOf(']', at);
            if (close < 0 || close > FARTHEST) {
                return null;
            }
            String word = text.substring(at + 1, close).stripTrailing();
            boolean alone = isLevel(word) || SHORT.contains(word);
            at = close + 1 + (text.startsWith(" ", close + 1) ? 1 : 0);
            level = alone ? word : text.startsWith("- ", at) ? at(text, at + 2) : null;
        }
        return level;
    }

    /** Python writes {@code name - INFO - text} by default, Monolog {@code channel.INFO: text}. */
    private static @Nullable String afterName(String text) {
        int dash = text.indexOf(" - ");
        String level = dash > 0 && dash < FARTHEST ? at(text, dash + 3) : null;
        if (level != null && text.startsWith(" - ", dash + 3 + level.length())) {
            return level;
        }
        int colon = text.indexOf(": ");
        int dot = colon > 0 && colon < FARTHEST ? text.lastIndexOf('.', colon) : -1;
        String last = dot > 0 ? text.substring(dot + 1, colon) : "";
        return isLevel(last) && last.equals(last.toUpperCase(Locale.ROOT)) && text.indexOf(' ') > dot ? last : null;
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
