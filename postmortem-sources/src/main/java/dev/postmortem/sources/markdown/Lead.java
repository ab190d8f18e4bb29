package dev.postmortem.sources.markdown;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.EventTimeFormatException;
import dev.postmortem.model.time.EventTimeParser;
import dev.postmortem.model.time.TimePrecision;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time with which a line begins, and what follows it: {@code 14:03 UTC - text}, {@code [13:20] text}.
 *
 * @param time the time as written
 * @param rest the text behind it
 * @param isDay whether the time is a day without a time of day
 */
record Lead(String time, String rest, boolean isDay) {
    private static final int LONGEST = 60;
    private static final int MAX_WORDS = 12;
    private static final Pattern START = Pattern.compile(
            "(?i)[\\[(]?\\s*(?:[~≈]|(?:around|about|approx\\.?|circa|ca\\.?)\\s+)?"
                    + "(?:\\d|\\?+(?=[\\s|:\\])–—-]|$)|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*",
            Pattern.DOTALL);
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[(]\\s*+([^\\[\\]()]{1,60}?)\\s*+[\\])](.*)", Pattern.DOTALL);
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s:|>.,–—-]+");
    private static final Pattern TAIL = Pattern.compile("[\\s:|,;.–—-]{1,8}$");
    private static final Pattern ZONE_REMARK = Pattern.compile(".*\\((?i:utc|gmt)?[A-Z+\\-:0-9]{1,9}\\)");
    /** Has a digit, or is a zone, a month, a day of the week or a half of the day. */
    private static final Pattern ENDING =
            Pattern.compile("(?i).*\\d.*|\\?+|[(\\[]?[A-Z]{1,5}[)\\]]?[,:;|.-]*|[ap]\\.m\\.?[,:]?"
                    + "|[A-Z][A-Za-z_]+/[A-Za-z_/]+[,:]?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?"
                    + "|(?:january|february|august|september|october|november|december),?");

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)[-–—~≈,|:]+|approx\\.?|approximately|around|roughly|between");
    private static final Pattern ROUGHLY = Pattern.compile("(?i).*\\s(?:about|circa|ca|at|on|to|and)", Pattern.DOTALL);
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})-(\\d{1,2})([ T]\\d{1,2}:\\d\\d.*)");
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** Any day will do to find out whether a text is a time. */
    private static final EventTimeParser ANY =
            EventTimeParser.in(ZoneOffset.UTC).on(LocalDate.of(2000, 1, 1));

    /** {@return the time with which a text begins; absent if it begins with none} */
    static Optional<Lead> of(String text) {
        String line = text.strip();
        if (!START.matcher(line).matches()) {
            return Optional.empty();
        }
        Optional<EventTime> whole = line.length() <= 2 * LONGEST ? time(line) : Optional.empty();
        if (whole.isPresent()) {
            return Optional.of(new Lead(line, "", isDay(whole.get())));
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches()) {
            return time(bracketed.group(1)).map(time -> lead(bracketed.group(1), bracketed.group(2), time));
        }
        return longest(line);
    }

    private static Optional<Lead> longest(String line) {
        List<Integer> ends = ends(line);
        for (int i = ends.size() - 1; i >= 0; i--) {
            String candidate = TAIL.matcher(line.substring(0, ends.get(i))).replaceFirst("");
            boolean remark = ROUGHLY.matcher(candidate).matches()
                    || candidate.indexOf('(') >= 0
                            && !ZONE_REMARK.matcher(candidate).matches();
            Optional<EventTime> time = remark ? Optional.empty() : time(candidate);
            if (time.isPresent()) {
                return Optional.of(lead(candidate, line.substring(candidate.length()), time.get()));
            }
        }
        return Optional.empty();
    }

    /** {@return where those words at the beginning end that can end a time} */
    private static List<Integer> ends(String line) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        int limit = Math.min(line.length(), LONGEST);
        for (int i = 1; i <= limit && ends.size() < MAX_WORDS; i++) {
            boolean end = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (end && i > from && !Character.isWhitespace(line.charAt(i - 1))) {
                String word = line.substring(from, i).strip();
                if (ENDING.matcher(word).matches()) {
                    ends.add(i);
                } else if (!BETWEEN.matcher(word).matches()) {
                    return ends;
                }
                from = i;
            }
        }
        return ends;
    }

    private static Lead lead(String time, String rest, EventTime read) {
        return new Lead(time, SEPARATOR.matcher(rest).replaceFirst("").strip(), isDay(read));
    }

    private static Optional<EventTime> time(String candidate) {
        try {
            return candidate.isEmpty() ? Optional.empty() : Optional.of(ANY.parse(withMonth(candidate)));
        } catch (EventTimeFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isDay(EventTime time) {
        return time.hasInstant() && time.getPrecision() == TimePrecision.DAY;
    }

    /** {@return a time whose date is a month and a day, as ISO 8601 orders them, with the month as a word} */
    static String withMonth(String time) {
        Matcher numbers = MONTH_DAY.matcher(time);
        int month = numbers.matches() ? Integer.parseInt(numbers.group(1)) : 0;
        return month >= 1 && month <= MONTHS.length
                ? MONTHS[month - 1] + " " + Integer.parseInt(numbers.group(2))
                        + numbers.group(3).replace('T', ' ')
                : time;
    }
}
