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

    private static final String OUTAGE = "(?:" + OutageSentences.STATE + "|" + OutageSentences.NOUN + ")";
    private static final String BEGAN = "(?: (?:began|started|occurred|happened|was|took place))?";
    private static final Pattern BEHIND = Pattern.compile(
            "\\b" + OUTAGE + "(?: (?:between|from)|" + BEGAN
                    + "(?: (?:for|of|in|to|at) (?:[\\w.%-]+ ){0,2}(?!\\w+(?:ed|ing) )[\\w.%-]+)?" + BEGAN + " on)"
                    + "(?: \\w{3,6}day,?)? $",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST = Pattern.compile("\\s*On (?:\\w{3,6}day,? )?");
    private static final Pattern AHEAD = Pattern.compile(
            "^(?:,? (?:at|around|about|from) \\d{1,2}:\\d{2}(?: [A-Z]{2,5})?)?,? "
                    + "(?:(?:(?!\\w+(?:ed|ing) )[\\w'-]+ ){0,4}" + OutageSentences.STATE
                    + "|(?:there was|we had|we saw) (?:an?|the) (?:\\w+ )?" + OutageSentences.NOUN + ")\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO =
            Pattern.compile("(?: \\d{1,2}:\\d{2}(?: [A-Z]{2,5})?)?\\s?(?:,? and|to|until|till|-|\\u2013)\\s?");
    private static final int CONTEXT = 80;

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

    /**
     * Finds the dates on which something is said not to have worked: {@code On 11 March checkout failed}, {@code was down on
     * 11 March}; not those on which a certificate was issued, nor those of other outages.
     *
     * @param text the text
     * @return the dates, in the order of the text
     */
    public static List<StatedDay> ofOutage(String text) {
        List<StatedDay> found = new ArrayList<>();
        OutageSentences.in(text).forEach(sentence -> collectOfOutage(sentence, found));
        return found;
    }

    private static void collectOfOutage(String sentence, List<StatedDay> found) {
        Matcher day = DAY.matcher(sentence);
        int last = -CONTEXT;
        while (day.find()) {
            boolean goesOn = day.start() - last < CONTEXT
                    && TO.matcher(sentence.substring(last, day.start())).matches();
            if (goesOn || isOfOutage(sentence, day.start(), day.end())) {
                read(day).ifPresent(found::add);
                last = day.end();
            }
        }
    }

    private static boolean isOfOutage(String sentence, int start, int end) {
        String before = sentence.substring(Math.max(0, start - CONTEXT), start);
        String after = sentence.substring(end, Math.min(sentence.length(), end + CONTEXT));
        return BEHIND.matcher(before).find()
                || FIRST.matcher(before).matches() && AHEAD.matcher(after).find();
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

    /** {@return whether only the year, or only the month, differs from that day; a later month may be that of a plan} */
    public boolean isSlipOf(LocalDate other) {
        boolean sameYear = year.isEmpty() || year.getAsInt() == other.getYear();
        boolean sameDay = day.getDayOfMonth() == other.getDayOfMonth();
        boolean sameMonth = day.getMonth() == other.getMonth();
        return sameDay && (sameMonth ? !sameYear : sameYear && day.isBefore(MonthDay.from(other)));
    }
}
