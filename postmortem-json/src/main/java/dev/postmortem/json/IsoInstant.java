package dev.postmortem.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants as documents hold them: ISO 8601 in UTC, as {@link Instant#toString()} writes them.
 *
 * <p>Formatters of {@code java.time} take most of the time of reading and writing a timeline; this does the same for the
 * one form that is written, and leaves every other to them.
 */
final class IsoInstant {
    /** {@code 2026-03-11T14:06:30.123456789Z}. */
    static final int MAX_LENGTH = 30;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int WITHOUT_FRACTION = 20;
    private static final int FRACTION = 20;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private IsoInstant() {}

    /**
     * Writes an instant of the years 0 to 9999.
     *
     * @param instant the instant
     * @param out takes the characters, from its start
     * @return how many; 0 if the year is another one
     */
    static int print(Instant instant, char[] out) {
        long second = instant.getEpochSecond();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY));
        if (date.getYear() < 0 || date.getYear() > 9_999) {
            return 0;
        }
        int time = Math.floorMod(second, SECONDS_PER_DAY);
        SHAPE.getChars(0, SHAPE.length(), out, 0);
        digits(out, 0, 4, date.getYear());
        digits(out, 5, 2, date.getMonthValue());
        digits(out, 8, 2, date.getDayOfMonth());
        digits(out, 11, 2, time / 3_600);
        digits(out, 14, 2, time / 60 % 60);
        digits(out, 17, 2, time % 60);
        int end = fraction(out, instant.getNano());
        out[end] = 'Z';
        return end + 1;
    }

    /** As many groups of three digits as are needed. */
    private static int fraction(char[] out, int nanos) {
        if (nanos == 0) {
            return FRACTION - 1;
        }
        out[FRACTION - 1] = '.';
        int count = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        digits(out, FRACTION, count, nanos / (count == 3 ? 1_000_000 : count == 6 ? 1_000 : 1));
        return FRACTION + count;
    }

    private static void digits(char[] out, int at, int count, int value) {
        int rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * Reads an instant in the written form, with one to nine digits of a fraction or none.
     *
     * @param text holds the characters
     * @param start where they start
     * @param length how many there are
     * @return the instant; null if the text has another form or is no time
     */
    static @Nullable Instant parse(char[] text, int start, int length) {
        if (length < WITHOUT_FRACTION || length > MAX_LENGTH || text[start + length - 1] != 'Z') {
            return null;
        }
        int year = number(text, start, 4);
        int month = number(text, start + 5, 2);
        int day = number(text, start + 8, 2);
        int hour = number(text, start + 11, 2);
        int minute = number(text, start + 14, 2);
        int second = number(text, start + 17, 2);
        int nanos = nanos(text, start + FRACTION - 1, start + length - 1);
        boolean clock =
                hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && nanos >= 0;
        return clock && hasMarks(text, start) && isDate(year, month, day)
                ? Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY
                                + hour * 3_600
                                + minute * 60
                                + second,
                        nanos)
                : null;
    }

    private static boolean hasMarks(char[] text, int start) {
        return text[start + 4] == '-'
                && text[start + 7] == '-'
                && text[start + 10] == 'T'
                && text[start + 13] == ':'
                && text[start + 16] == ':';
    }

    private static boolean isDate(int year, int month, int day) {
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth());
    }

    private static int nanos(char[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        int count = to - from - 1;
        int value = text[from] == '.' && count > 0 ? number(text, from + 1, count) : -1;
        for (int i = count; i < 9; i++) {
            value *= 10;
        }
        return value;
    }

    /** {@return the number; negative if there is anything but digits} */
    private static int number(char[] text, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
