package dev.postmortem.sources.markdown;

import dev.postmortem.model.time.EventTimeFormatException;
import dev.postmortem.model.time.EventTimeParser;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the day that a title, a sentence or a file name states. */
final class ReportDates {
    private static final int SEARCHED = 400;
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?!\\d)"
            + "|\\b" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b"
            + "|\\b\\d{1,2}(?:st|nd|rd|th)? " + MONTH + ",? \\d{4}\\b");

    private ReportDates() {}

    /** {@return the first day in a text; absent if it states none with its year} */
    static Optional<LocalDate> in(String text) {
        Matcher date = DATE.matcher(text.substring(0, Math.min(SEARCHED, text.length())));
        while (date.find()) {
            Optional<LocalDate> day = day(date.group());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return EventTimeParser.in(ZoneOffset.UTC)
                    .parse(date)
                    .getEarliest()
                    .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
        } catch (EventTimeFormatException e) {
            return Optional.empty();
        }
    }
}
