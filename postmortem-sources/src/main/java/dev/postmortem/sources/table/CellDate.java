package dev.postmortem.sources.table;

import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date in a cell, as spreadsheets and trackers write it: {@code 11/Mar/26 1:02 PM}, {@code Mar 11, 2026 @ 13:02:03.123},
 * {@code 11.03.2026}, {@code 2026-3-11 9:02}, {@code 3/11/26}.
 *
 * <p>Two digits of a year mean one of 2000 to 2069.
 *
 * @param text the date with numbers between slashes and what follows, at least a time of day
 * @param monthFirst whether the month is known to stand first, because the cell spells it or has an order of its own
 * @param isDay whether the cell has no time of day
 */
record CellDate(String text, boolean monthFirst, boolean isDay) {
    private static final int LONGEST = 80;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(.*)");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d\\d)(?!\\d)(.*)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2}/\\d{1,2})/(\\d{4}|\\d\\d)(?!\\d)(.*)");
    private static final Pattern DAY_NAMED =
            Pattern.compile("(?:[A-Za-z]{3,9},? )?(\\d{1,2})[ /-]([A-Za-z]{3,9})[ /-](\\d{4}|\\d\\d)(?!\\d)(.*)");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:[A-Za-z]{3,9},? )?([A-Za-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)(.*)");
    private static final Pattern BEFORE_CLOCK = Pattern.compile("(?:,? at |,? @ |[T, ]+)");
    private static final int CENTURY_DIGITS = 2;
    private static final int MONTH_LETTERS = 3;

    /** {@return the date with which a cell begins; null if it begins with none} */
    static @Nullable CellDate of(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        Matcher slashed = SLASHED.matcher(cell);
        if (slashed.matches()) {
            return of(slashed.group(1) + "/" + year(slashed.group(2)), slashed.group(3), false);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(cell);
        if (yearFirst.matches()) {
            return of(yearFirst.group(3), yearFirst.group(4), yearFirst.group(1), yearFirst.group(5));
        }
        Matcher dotted = DOTTED.matcher(cell);
        return dotted.matches() ? of(dotted.group(2), dotted.group(1), dotted.group(3), dotted.group(4)) : named(cell);
    }

    private static @Nullable CellDate named(String cell) {
        Matcher dayFirst = DAY_NAMED.matcher(cell);
        if (dayFirst.matches()) {
            return of(month(dayFirst.group(2)), dayFirst.group(1), dayFirst.group(3), dayFirst.group(4));
        }
        Matcher monthFirst = MONTH_NAMED.matcher(cell);
        return monthFirst.matches()
                ? of(month(monthFirst.group(1)), monthFirst.group(2), monthFirst.group(3), monthFirst.group(4))
                : null;
    }

    private static @Nullable CellDate of(String month, String day, String year, String rest) {
        return month.isEmpty() ? null : of(month + "/" + day + "/" + year(year), rest, true);
    }

    private static CellDate of(String date, String rest, boolean monthFirst) {
        Matcher before = BEFORE_CLOCK.matcher(rest);
        String clock = before.lookingAt() ? rest.substring(before.end()) : rest;
        return new CellDate(date + " " + (clock.isEmpty() ? "00:00" : clock), monthFirst, clock.isEmpty());
    }

    private static String year(String written) {
        if (written.length() > CENTURY_DIGITS) {
            return written;
        }
        return (written.charAt(0) < '7' ? "20" : "19") + written;
    }

    /** {@return the number of a month by its English name or the beginning of that; empty if there is none} */
    private static String month(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(upper) && name.length() >= MONTH_LETTERS) {
                return Integer.toString(month.getValue());
            }
        }
        return "";
    }
}
