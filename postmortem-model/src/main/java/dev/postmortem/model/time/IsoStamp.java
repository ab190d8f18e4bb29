package dev.postmortem.model.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.util.Optional;

/**
 * One ISO 8601 time taken apart, with or without an offset, in every spelling that real programs write.
 *
 * <p>A date {@code 2026-03-11} or {@code 2026/03/11}; {@code T}, {@code t} or a blank; {@code 14:06}, {@code 14:06:30} or
 * {@code 14:06:30.412907315} with a point or a comma; then, if it has an offset, after a blank or not, {@code Z}, {@code z},
 * {@code UTC}, {@code GMT}, {@code +02}, {@code +0200}, {@code +02:00} or {@code +02:00:00}, and what Java and Go print after
 * that. {@code 24:00:00} is the beginning of the next day, a leap second that of the next minute; digits beyond the ninth
 * are finer than any clock that wrote them and are cut off.
 *
 * <p>Hand-written because {@link java.time.format.DateTimeFormatter} takes several times as long and knows neither
 * {@code +0000} nor a blank before the zone nor a decimal comma. Takes time in proportion to the text, of which at most 64
 * characters are read. Cannot be changed once read.
 */
public final class IsoStamp {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MAX_OFFSET = 18 * 3_600;
    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;
    private static final int MAX_LENGTH = 64;

    private final String text;
    private int at;

    private long epochDay;
    private int secondOfDay;
    private int nano;
    private int fractionDigits;
    private int second;
    private TimePrecision precision = TimePrecision.MINUTE;
    private int offset;
    private boolean offsetStated;

    private IsoStamp(String text) {
        this.text = text;
    }

    /**
     * Takes a time apart.
     *
     * @param text any text
     * @return its parts; absent if the whole text is not a date and a time of day
     */
    public static Optional<IsoStamp> parse(String text) {
        IsoStamp stamp = new IsoStamp(text);
        return stamp.lex() ? Optional.of(stamp) : Optional.empty();
    }

    /**
     * Finds the time at the beginning of a line.
     *
     * @param line any text
     * @return the length of the time, with its offset if there is one; 0 if the line begins with no time
     */
    public static int prefixLength(String line) {
        return new IsoStamp(line).prefix();
    }

    private boolean lex() {
        return text.length() <= MAX_LENGTH && date() && separator() && clock() && zone() && at == text.length();
    }

    private int prefix() {
        if (!date() || !separator() || !clock()) {
            return 0;
        }
        int end = at;
        boolean zone = skip('Z') || skip('z') || (skip(' ') | true) && (word("UTC") || word("GMT") || numericOffset());
        if (zone && !Character.isLetterOrDigit(current())) {
            return at;
        }
        at = end;
        return Character.isLetterOrDigit(current()) ? 0 : end;
    }

    /** {@return whether the text states its offset from UTC} */
    public boolean hasOffset() {
        return offsetStated;
    }

    /** {@return how fine the text is: that of its digits, so {@code .500} is milliseconds} */
    public TimePrecision toPrecision() {
        return precision;
    }

    /** {@return the instant; the local time counts as UTC where no offset is stated} */
    public Instant toInstant() {
        return Instant.ofEpochSecond(localSecond() - offset, nano);
    }

    /** {@return the time without its offset; 24:00 and a leap second are the beginning of the next day or minute} */
    public LocalDateTime toLocal() {
        return LocalDateTime.ofEpochSecond(localSecond(), nano, ZoneOffset.UTC);
    }

    /** {@return whether the second is the 60th, which is real only where a day ends in UTC} */
    public boolean isLeapSecond() {
        return second == LEAP_SECOND;
    }

    /** {@return whether {@link Instant#toString()} of the instant gives the very same text} */
    public boolean isCanonical() {
        return text.charAt(text.length() - 1) == 'Z'
                && text.length() == (fractionDigits == 0 ? 20 : 21 + fractionDigits)
                && text.charAt(4) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(11) != '2' | text.charAt(12) != '4'
                && second != LEAP_SECOND
                && precision != TimePrecision.MINUTE
                && isCanonicalFraction();
    }

    private boolean isCanonicalFraction() {
        return switch (fractionDigits) {
            case 0 -> true;
            case 3 -> text.charAt(19) == '.' && nano != 0;
            case 6 -> text.charAt(19) == '.' && nano % 1_000_000 != 0;
            case 9 -> text.charAt(19) == '.' && nano % 1_000 != 0;
            default -> false;
        };
    }

    private long localSecond() {
        return epochDay * SECONDS_PER_DAY + secondOfDay;
    }

    private boolean date() {
        int century = two();
        int year = century * 100 + two();
        char dash = current();
        if (at != 4 || (dash != '-' && dash != '/')) {
            return false;
        }
        at++;
        int month = two();
        if (!skip(dash)) {
            return false;
        }
        int day = two();
        if (at != 10 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return false;
        }
        epochDay = LocalDate.of(year, month, day).toEpochDay();
        return true;
    }

    private static int lengthOfMonth(int year, int month) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    private boolean separator() {
        return skip('T') || skip('t') || skip(' ');
    }

    private boolean clock() {
        int hour = two();
        if (at != 13 || hour > 24 || !skip(':')) {
            return false;
        }
        int minute = two();
        if (at != 16 || minute > 59 || !seconds(minute)) {
            return false;
        }
        secondOfDay = (hour * 60 + minute) * 60 + second;
        return secondOfDay < SECONDS_PER_DAY
                || nano == 0 && secondOfDay == SECONDS_PER_DAY
                || isLeapSecond() && hour == 23;
    }

    private boolean seconds(int minute) {
        if (!skip(':')) {
            return true;
        }
        second = two();
        if (at != 19 || second > (minute == 59 ? LEAP_SECOND : 59)) {
            return false;
        }
        boolean whole = skip('.') || skip(',') ? fraction() : true;
        precision = TimePrecision.ofFractionDigits(fractionDigits);
        return whole;
    }

    /** Digits beyond the ninth are cut off, never rounded up. */
    private boolean fraction() {
        int start = at;
        int value = 0;
        while (isDigit(current())) {
            if (at - start < NANO_DIGITS) {
                value = value * 10 + (current() - '0');
            }
            at++;
        }
        fractionDigits = at - start;
        for (int i = fractionDigits; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        nano = value;
        return fractionDigits > 0;
    }

    private boolean zone() {
        boolean blank = skip(' ');
        if (at == text.length()) {
            return !blank;
        }
        offsetStated = true;
        boolean utc = skip('Z') || skip('z') || word("UTC") || word("GMT");
        return utc ? region() || at == text.length() : numericOffset() && suffix();
    }

    private boolean word(String name) {
        if (!text.regionMatches(true, at, name, 0, name.length())) {
            return false;
        }
        at += name.length();
        return true;
    }

    private boolean numericOffset() {
        int sign = skip('-') ? -1 : 1;
        if (sign > 0 && !skip('+')) {
            return false;
        }
        int start = at;
        int hours = two();
        if (at != start + 2) {
            return false;
        }
        int minutes = offsetField();
        int seconds = at == start + 5 && text.charAt(start + 2) == ':' && current() == ':' ? offsetField() : -1;
        offset = sign * (hours * 3_600 + Math.max(minutes, 0) * 60 + Math.max(seconds, 0));
        return minutes < 60 && seconds < 60 && Math.abs(offset) <= MAX_OFFSET;
    }

    /** {@return the next two digits, with or without a colon before them; negative if there are none} */
    private int offsetField() {
        int start = at;
        boolean colon = skip(':');
        int value = isDigit(current()) ? two() : -1;
        if (at != start + (colon ? 3 : 2)) {
            at = start;
            return -1;
        }
        return value;
    }

    /** What some languages print after the offset: Java {@code [Europe/Berlin]}, Go {@code  CEST m=+0.01}. */
    private boolean suffix() {
        if (!region() && skip(' ')) {
            int start = at;
            while (isNameOfZone(current())) {
                at++;
            }
            return at - start >= 2 && at - start <= 6 && monotonicClock();
        }
        return true;
    }

    private boolean region() {
        boolean region = current() == '[' && text.indexOf(']') == text.length() - 1;
        at = region ? text.length() : at;
        return region;
    }

    private static boolean isNameOfZone(char c) {
        return c >= 'A' && c <= 'Z' || isDigit(c) || c == '+' || c == '-';
    }

    private boolean monotonicClock() {
        if (word(" m=")) {
            while (isDigit(current()) || current() == '.' || current() == '+' || current() == '-') {
                at++;
            }
        }
        return true;
    }

    /** {@return the next two digits as a number; where there are none the place does not move} */
    private int two() {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            return 0;
        }
        int value = (text.charAt(at) - '0') * 10 + (text.charAt(at + 1) - '0');
        at += 2;
        return value;
    }

    private boolean skip(char c) {
        if (current() != c) {
            return false;
        }
        at++;
        return true;
    }

    private char current() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
