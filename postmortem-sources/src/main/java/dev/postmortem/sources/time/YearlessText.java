package dev.postmortem.sources.time;

import dev.postmortem.model.time.TimePrecision;
import org.jspecify.annotations.Nullable;

/**
 * The stamp at the beginning of a syslog line: {@code Nov  3 09:23:38}, with a fraction or a year after the day or not.
 *
 * <p>Months are English in every locale; {@code java.time} would print {@code Sept} in some and refuses the padded day.
 *
 * @param month 1 to 12
 * @param day 1 to 31, not checked against the month
 * @param year the year, 0 if there is none
 * @param secondOfDay the seconds since midnight
 * @param nano the nanoseconds
 * @param precision how fine the stamp is
 * @param raw the stamp as written
 */
record YearlessText(int month, int day, int year, int secondOfDay, int nano, TimePrecision precision, String raw) {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int MONTH_LETTERS = 3;
    private static final int CLOCK_LENGTH = 8;
    private static final int NANO_DIGITS = 9;

    /** {@return the stamp at a place of a line; null if there is none} */
    static @Nullable YearlessText at(String line, int start) {
        int month = month(line, start);
        int at = start + MONTH_LETTERS + 1;
        if (month == 0 || at + CLOCK_LENGTH > line.length() || line.charAt(at - 1) != ' ') {
            return null;
        }
        boolean padded = line.charAt(at) == ' ';
        int dayStart = padded ? at + 1 : at;
        int dayEnd = endOfDigits(line, dayStart);
        int day = number(line, dayStart, dayEnd);
        if (dayEnd - dayStart > 2 || day < 1 || day > 31 || !isBlank(line, dayEnd)) {
            return null;
        }
        int yearEnd = endOfDigits(line, dayEnd + 1);
        boolean hasYear = yearEnd == dayEnd + 5 && isBlank(line, yearEnd);
        int year = hasYear ? number(line, dayEnd + 1, yearEnd) : 0;
        return clock(line, start, hasYear ? yearEnd + 1 : dayEnd + 1, month, day, year);
    }

    private static @Nullable YearlessText clock(String line, int start, int at, int month, int day, int year) {
        int end = at + CLOCK_LENGTH;
        if (end > line.length() || line.charAt(at + 2) != ':' || line.charAt(at + 5) != ':') {
            return null;
        }
        int hour = twoDigits(line, at);
        int minute = twoDigits(line, at + 3);
        int second = twoDigits(line, at + 6);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int fractionEnd = fractionEnd(line, end);
        int digits = Math.max(0, fractionEnd - end - 1);
        int nano = digits == 0 ? 0 : nano(line, end + 1, fractionEnd);
        int secondOfDay = (hour * 60 + minute) * 60 + second;
        TimePrecision precision = TimePrecision.ofFractionDigits(digits);
        return new YearlessText(month, day, year, secondOfDay, nano, precision, line.substring(start, fractionEnd));
    }

    private static int month(String line, int start) {
        if (start + MONTH_LETTERS > line.length()) {
            return 0;
        }
        for (int i = 0; i < MONTHS.length(); i += MONTH_LETTERS) {
            if (line.regionMatches(start, MONTHS, i, MONTH_LETTERS)) {
                return i / MONTH_LETTERS + 1;
            }
        }
        return 0;
    }

    private static int fractionEnd(String line, int end) {
        boolean point = end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ',');
        int fractionEnd = point ? endOfDigits(line, end + 1) : end;
        return fractionEnd > end + 1 ? fractionEnd : end;
    }

    private static int nano(String line, int start, int end) {
        int value = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            value = value * 10 + (start + i < end ? line.charAt(start + i) - '0' : 0);
        }
        return value;
    }

    private static int endOfDigits(String line, int start) {
        int end = start;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int number(String line, int start, int end) {
        int value = 0;
        for (int i = start; i < Math.min(end, start + 4); i++) {
            value = value * 10 + (line.charAt(i) - '0');
        }
        return value;
    }

    private static int twoDigits(String line, int at) {
        boolean both = isDigit(line.charAt(at)) && isDigit(line.charAt(at + 1));
        return both ? number(line, at, at + 2) : -1;
    }

    private static boolean isBlank(String line, int at) {
        return at < line.length() && line.charAt(at) == ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
