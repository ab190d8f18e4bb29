package dev.postmortem.model.time;

/** The time of day in an ISO 8601 time, from its hour to its fraction. Filled by reading. */
final class IsoClock {
    static final int SECONDS_PER_DAY = 86_400;
    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;

    private int secondOfDay;
    private int second;
    private int nano;
    private int fractionDigits;
    private TimePrecision precision = TimePrecision.MINUTE;

    /** {@return whether a time of day is written; then its parts are known} */
    boolean read(StampText text) {
        int start = text.at();
        int hour = text.twoDigits();
        if (text.at() != start + 2 || hour > 24 || !text.skip(':')) {
            return false;
        }
        int minute = text.twoDigits();
        if (text.at() != start + 5 || minute > 59 || !seconds(text, minute)) {
            return false;
        }
        secondOfDay = (hour * 60 + minute) * 60 + second;
        return secondOfDay < SECONDS_PER_DAY
                || nano == 0 && secondOfDay == SECONDS_PER_DAY
                || isLeapSecond() && hour == 23;
    }

    /** {@return the second of the day; that of midnight or of a leap second belongs to the next day or minute} */
    int secondOfDay() {
        return secondOfDay;
    }

    int nano() {
        return nano;
    }

    /** {@return how many digits of a second are written, even those beyond the ninth} */
    int fractionDigits() {
        return fractionDigits;
    }

    TimePrecision precision() {
        return precision;
    }

    boolean isLeapSecond() {
        return second == LEAP_SECOND;
    }

    private boolean seconds(StampText text, int minute) {
        if (!text.skip(':')) {
            return true;
        }
        int start = text.at();
        second = text.twoDigits();
        if (text.at() != start + 2 || second > (minute == 59 ? LEAP_SECOND : 59)) {
            return false;
        }
        boolean whole = !(text.skip('.') || text.skip(',')) || fraction(text);
        precision = TimePrecision.ofFractionDigits(fractionDigits);
        return whole;
    }

    /** Digits beyond the ninth are cut off, never rounded up. */
    private boolean fraction(StampText text) {
        int start = text.at();
        int value = 0;
        while (text.isNextDigit()) {
            if (text.at() - start < NANO_DIGITS) {
                value = value * 10 + (text.next() - '0');
            }
            text.skip();
        }
        fractionDigits = text.at() - start;
        for (int i = fractionDigits; i < NANO_DIGITS; i++) {
            value *= 10;
        }
        nano = value;
        return fractionDigits > 0;
    }
}
