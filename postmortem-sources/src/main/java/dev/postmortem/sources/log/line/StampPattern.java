package dev.postmortem.sources.log.line;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/** What stamps that are not ISO 8601 are made of; months are English in every locale. */
public final class StampPattern {
    private static final int MONTH_LETTERS = 3;

    private StampPattern() {}

    /**
     * Tells whether a pattern stands at a place of a line.
     *
     * @param pattern {@code 0} stands for a digit, {@code A} for a letter, {@code +} for a sign, all else for itself
     */
    public static boolean isAt(String line, int start, String pattern) {
        if (start < 0 || start + pattern.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < pattern.length(); i++) {
            if (!isLike(line.charAt(start + i), pattern.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(char c, char pattern) {
        return switch (pattern) {
            case '0' -> isDigit(c);
            case 'A' -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            case '+' -> c == '+' || c == '-';
            default -> c == pattern;
        };
    }

    /** {@return where the digits end that begin at a place} */
    public static int endOfDigits(String line, int start) {
        int end = start;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** {@return the month whose short name stands at a place, as two digits; absent if none does} */
    static Optional<String> monthAt(String line, int start) {
        for (Month month : Month.values()) {
            if (line.startsWith(shortName(month), start)) {
                return Optional.of(month.getValue() < 10 ? "0" + month.getValue() : "" + month.getValue());
            }
        }
        return Optional.empty();
    }

    /** {@return the short name of a month of two digits; absent if there is none} */
    static Optional<String> monthName(String digits) {
        int month = Integer.parseInt(digits);
        return month >= 1 && month <= Month.values().length
                ? Optional.of(shortName(Month.of(month)))
                : Optional.empty();
    }

    private static String shortName(Month month) {
        return month.name().charAt(0) + month.name().substring(1, MONTH_LETTERS).toLowerCase(Locale.ROOT);
    }
}
