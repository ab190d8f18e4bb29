package dev.postmortem.review.stated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it in English or by ISO 8601: {@code 2026-03-11}, {@code 11 March 2026}, {@code March 11th}.
 *
 * @param text the words
 * @param day month and day
 * @param year the year; absent if it is not stated
 */
public record StatedDay(String text, MonthDay day, OptionalInt year) {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String MONTH =
            "((?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b\\.?|January|February|March"
                    + "|April|May|June|July|August|September|October|November|December)";
    private static final Pattern DAY = Pattern.compile("(?<![\\d.-])(?:(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])"
            + "|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?"
            + "|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? (\\d{4}))?)(?![\\w])");

    /**
     * Finds dates in a text.
     *
     * @param text the text
     * @return the dates, in the order of the text
     */
    public static List<StatedDay> in(String text) {
        List<StatedDay> found = new ArrayList<>();
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            read(day).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<StatedDay> read(Matcher day) {
        if (day.group(1) != null) {
            return of(day.group(), Integer.parseInt(day.group(2)), day.group(3), day.group(1));
        }
        return day.group(5) != null
                ? of(day.group(), month(day.group(5)), day.group(4), day.group(6))
                : of(day.group(), month(day.group(7)), day.group(8), day.group(9));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static Optional<StatedDay> of(String text, int month, String day, @Nullable String year) {
        try {
            return Optional.of(new StatedDay(
                    text,
                    MonthDay.of(month, Integer.parseInt(day)),
                    year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return whether it is that day, give or take one for the zone} */
    public boolean isAbout(LocalDate other) {
        return is(other.minusDays(1)) || is(other) || is(other.plusDays(1));
    }

    private boolean is(LocalDate other) {
        return MonthDay.from(other).equals(day) && (year.isEmpty() || year.getAsInt() == other.getYear());
    }

    /** {@return whether only the year, or only the month, differs from that day} */
    public boolean isSlipOf(LocalDate other) {
        boolean sameYear = year.isEmpty() || year.getAsInt() == other.getYear();
        boolean sameDay = day.getDayOfMonth() == other.getDayOfMonth();
        boolean sameMonth = day.getMonth() == other.getMonth();
        return sameDay && (sameMonth ? !sameYear : sameYear);
    }
}
