package dev.postmortem.model.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/** The date at the beginning of an ISO 8601 time, {@code 2026-03-11} or {@code 2026/03/11}. */
final class IsoDate {
    /** Far outside the days of four-digit years. */
    static final long NONE = Long.MIN_VALUE;

    private IsoDate() {}

    /** {@return the day as days since 1970-01-01; {@link #NONE} if no day that exists is written} */
    static long readEpochDay(StampText text) {
        int century = text.twoDigits();
        int year = century * 100 + text.twoDigits();
        char dash = text.next();
        if (text.at() != 4 || (dash != '-' && dash != '/')) {
            return NONE;
        }
        text.skip();
        int month = text.twoDigits();
        if (!text.skip(dash)) {
            return NONE;
        }
        int day = text.twoDigits();
        boolean exists = text.at() == 10 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
        return exists ? LocalDate.of(year, month, day).toEpochDay() : NONE;
    }

    private static int lengthOfMonth(int year, int month) {
        return Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }
}
