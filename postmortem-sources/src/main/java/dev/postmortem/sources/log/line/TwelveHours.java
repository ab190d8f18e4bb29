package dev.postmortem.sources.log.line;

import org.jspecify.annotations.Nullable;

/**
 * A time of day with or without AM or PM: {@code 1:00:00 PM}, {@code 01:00:00.123 pm}, {@code 13:00}.
 *
 * @param time the time in the spelling of ISO 8601; as written if the hour is none
 * @param end where it ends on the line
 * @param isHalfDay whether AM or PM stands behind it
 */
record TwelveHours(String time, int end, boolean isHalfDay) {
    private static final int HALF = 12;
    /** Java writes this before AM and PM since 20. */
    private static final char NARROW_BLANK = '\u202f';

    /** {@return the time at a place of a line; null if there is none} */
    static @Nullable TwelveHours at(String line, int start) {
        int colon = StampPattern.endOfDigits(line, start);
        int minute = colon - start == 1 || colon - start == 2 ? minuteEnd(line, colon) : -1;
        if (minute < 0) {
            return null;
        }
        int end = fractionEnd(line, StampPattern.isAt(line, minute, ":00") ? minute + 3 : minute);
        int mark = end < line.length() && isBlank(line.charAt(end)) ? end + 1 : end;
        boolean half = isMark(line, mark);
        if (half) {
            int hour = Integer.parseInt(line.substring(start, colon));
            boolean afternoon = line.charAt(mark) == 'P' || line.charAt(mark) == 'p';
            return new TwelveHours(hour(hour, afternoon) + line.substring(colon, end), mark + 2, true);
        }
        boolean ends = end == line.length() || !Character.isLetterOrDigit(line.charAt(end)) && line.charAt(end) != ':';
        String hours = colon - start == 1 ? "0" + line.substring(start, colon) : line.substring(start, colon);
        return ends ? new TwelveHours(hours + line.substring(colon, end), end, false) : null;
    }

    private static int minuteEnd(String line, int colon) {
        return StampPattern.isAt(line, colon, ":00") ? colon + 3 : -1;
    }

    private static int fractionEnd(String line, int start) {
        boolean point = start < line.length() && (line.charAt(start) == '.' || line.charAt(start) == ',');
        int end = point ? StampPattern.endOfDigits(line, start + 1) : start;
        return end > start + 1 ? end : start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == NARROW_BLANK || c == '\u00a0';
    }

    private static boolean isMark(String line, int at) {
        boolean letters = at + 2 <= line.length()
                && "APap".indexOf(line.charAt(at)) >= 0
                && "Mm".indexOf(line.charAt(at + 1)) >= 0;
        return letters && (at + 2 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 2)));
    }

    /** An hour that no half of a day has becomes one that no day has. */
    private static String hour(int written, boolean afternoon) {
        int hour = written >= 1 && written <= HALF ? written % HALF + (afternoon ? HALF : 0) : 99;
        return hour < 10 ? "0" + hour : "" + hour;
    }
}
