package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of Redis and Valkey: {@code 1:M 11 Mar 2026 13:00:00.123 * Ready to accept connections}.
 *
 * <p>The process and its role stand first, and a mark after the time is the level. Redis before 5 writes no year, and
 * before 3 the process alone, in brackets.
 */
final class RedisGrammar implements LineGrammar {
    private static final String DATED = " 00 AAA 0000 00:00:00.000 ";
    private static final String YEARLESS = " 00 AAA 00:00:00.000 ";
    private static final String MARKS = ".-*#";
    private static final String[] LEVELS = {"debug", "verbose", "notice", "warning"};
    private static final int MONTH = 3;
    private static final int YEAR = 7;
    private static final int CLOCK_LENGTH = 12;

    @Override
    public String id() {
        return "redis";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        int stamp = putProcess(line, values);
        boolean dated = StampPattern.isAt(line, stamp, DATED);
        int mark = stamp + (dated ? DATED : YEARLESS).length();
        if (!dated && !StampPattern.isAt(line, stamp, YEARLESS) || mark >= line.length()) {
            return null;
        }
        int level = MARKS.indexOf(line.charAt(mark));
        boolean ends = mark + 1 == line.length() || line.charAt(mark + 1) == ' ';
        if (level < 0 || !ends) {
            return null;
        }
        String written = line.substring(stamp + 1, mark - 1);
        String text = line.substring(mark + 1).stripLeading();
        return new HeadedLine(
                dated ? iso(written) : yearless(written), written, Optional.of(LEVELS[level]), values, text);
    }

    /** {@return where the blank before the time stands; negative if there is no process before it} */
    private static int putProcess(String line, Map<String, String> values) {
        boolean bracketed = line.startsWith("[");
        int start = bracketed ? 1 : 0;
        int end = StampPattern.endOfDigits(line, start);
        if (end == start) {
            return -1;
        }
        values.put("pid", line.substring(start, end));
        if (bracketed) {
            return line.startsWith("]", end) ? end + 1 : -1;
        }
        if (!StampPattern.isAt(line, end, ":A")) {
            return -1;
        }
        values.put("role", line.substring(end + 1, end + 2));
        return end + 2;
    }

    private static String iso(String written) {
        return StampPattern.monthAt(written, MONTH)
                .map(month -> written.substring(YEAR, YEAR + 4) + "-" + month + "-" + written.substring(0, 2) + "T"
                        + written.substring(written.length() - CLOCK_LENGTH))
                .orElse(written);
    }

    private static String yearless(String written) {
        return written.substring(MONTH, MONTH + 3) + " " + written.substring(0, 2)
                + written.substring(written.length() - CLOCK_LENGTH - 1);
    }
}
