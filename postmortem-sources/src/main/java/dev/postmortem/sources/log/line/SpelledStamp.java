package dev.postmortem.sources.log.line;

import dev.postmortem.model.time.ZoneNames;
import dev.postmortem.sources.time.LocalTimes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time at the beginning of a line whose date is not that of ISO 8601 but has one meaning only.
 *
 * @param time the time in the spelling of ISO 8601; as written if there is no such month
 * @param length how long it is as written
 */
record SpelledStamp(String time, int length) {
    private static final String[] NAMED = {"00-AAA-0000 ", "00 AAA 0000 ", "00/AAA/0000 ", "00/AAA/0000:"};
    private static final String DOTTED = "00.00.0000 ";
    private static final int DATE_LENGTH = DOTTED.length();

    /** As {@code ctime} of C writes it: the year stands last, in {@code date} and Java behind the name of a zone. */
    private static final String CTIME = "AAA AAA 00 00:00:00 ";

    private static final String CTIME_PADDED = "AAA AAA  0 00:00:00 ";
    private static final String YEAR = "0000";
    private static final String WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun ";
    private static final int WEEKDAY_LENGTH = 4;
    private static final int CLOCK = 11;

    /** How much of a line a time can be. */
    private static final int LONGEST = 64;

    /** {@return the time; null if the line begins with none} */
    static @Nullable SpelledStamp of(String line) {
        for (String pattern : NAMED) {
            if (StampPattern.isAt(line, 0, pattern)) {
                return withClock(named(line), line, DATE_LENGTH + 1);
            }
        }
        if (StampPattern.isAt(line, 0, DOTTED)) {
            return withClock(dotted(line), line, DATE_LENGTH);
        }
        return isWeekday(line) ? afterWeekday(line) : null;
    }

    private static boolean isWeekday(String line) {
        return line.length() > WEEKDAY_LENGTH && WEEKDAYS.contains(line.substring(0, WEEKDAY_LENGTH));
    }

    private static @Nullable SpelledStamp afterWeekday(String line) {
        if (StampPattern.isAt(line, 0, CTIME) || StampPattern.isAt(line, 0, CTIME_PADDED)) {
            return withYearLast(line);
        }
        int length = LocalTimes.lengthAtStart(line.substring(WEEKDAY_LENGTH));
        return length == 0
                ? null
                : new SpelledStamp(line.substring(WEEKDAY_LENGTH, WEEKDAY_LENGTH + length), WEEKDAY_LENGTH + length);
    }

    private static @Nullable SpelledStamp withYearLast(String line) {
        int zone = ZoneNames.lengthAt(line, CTIME.length());
        int year = CTIME.length() + (zone == 0 ? 0 : zone + 1);
        if (!StampPattern.isAt(line, year, YEAR)) {
            return null;
        }
        String day = line.substring(8, 10).replace(' ', '0');
        String clock = line.substring(CLOCK, Math.max(CTIME.length() - 1, year - 1));
        int end = year + YEAR.length();
        return new SpelledStamp(
                line.substring(year, end) + "-" + month(line, WEEKDAY_LENGTH) + "-" + day + "T" + clock, end);
    }

    /** {@return the date of ISO 8601 with what follows it, as far as that is a time} */
    private static @Nullable SpelledStamp withClock(String date, String line, int start) {
        String rest = line.substring(start, Math.min(line.length(), start + LONGEST));
        int length = LocalTimes.lengthAtStart("2000-01-01T" + rest) - DATE_LENGTH;
        return length <= 0 ? null : new SpelledStamp(date + "T" + rest.substring(0, length), start + length);
    }

    private static String named(String line) {
        return line.substring(7, 11) + "-" + month(line, 3) + "-" + line.substring(0, 2);
    }

    private static String dotted(String line) {
        return line.substring(6, 10) + "-" + line.substring(3, 5) + "-" + line.substring(0, 2);
    }

    /** A name that is none stays, so that the time is one that cannot be read. */
    private static String month(String line, int start) {
        Optional<String> month = StampPattern.monthAt(line, start);
        return month.orElseGet(() -> line.substring(start, start + 3));
    }
}
