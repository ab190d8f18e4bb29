package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The error log of Apache httpd:
 * {@code [Wed Oct 11 14:32:52.123456 2023] [core:error] [pid 35:tid 43] [client 127.0.0.1:1] File does not exist}.
 *
 * <p>That of httpd 2.2 too, which writes the level alone. See {@code ErrorLogFormat} of httpd.
 */
final class ApacheErrorGrammar implements LineGrammar {
    private static final String DATE = "[AAA AAA 00 00:00:00";
    private static final String YEAR = " 0000] [";
    private static final int MONTH = 4;
    private static final int DAY = 8;
    private static final int CLOCK = 11;
    private static final int YEAR_DIGITS = 4;

    /** What {@code LogLevel} knows, without the numbers of {@code trace1} to {@code trace8}. */
    private static final Set<String> LEVELS =
            Set.of("emerg", "alert", "crit", "error", "warn", "notice", "info", "debug", "trace");

    @Override
    public String id() {
        return "apache-error";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int year = endOfClock(line);
        int group = year + YEAR.length();
        int close = line.indexOf(']', group);
        if (!StampPattern.isAt(line, 0, DATE) || !StampPattern.isAt(line, year, YEAR) || close < 0) {
            return null;
        }
        String source = line.substring(group, close);
        String level = source.substring(source.indexOf(':') + 1);
        if (!isLevel(level)) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "module", source.substring(0, source.length() - level.length()));
        int text = groups(line, close + 1, values);
        String written = line.substring(1, year + 1 + YEAR_DIGITS);
        String message = line.substring(text).stripLeading();
        return new HeadedLine(iso(written), written, Optional.of(level), values, message);
    }

    private static int endOfClock(String line) {
        boolean fraction = line.startsWith(".", DATE.length());
        return fraction ? StampPattern.endOfDigits(line, DATE.length() + 1) : DATE.length();
    }

    private static boolean isLevel(String level) {
        int end = level.length();
        boolean numbered = level.startsWith("trace") && end > 0 && StampPattern.isAt(level, end - 1, "0");
        return LEVELS.contains(numbered ? level.substring(0, end - 1) : level);
    }

    /** Puts process and client, and returns where the message begins; it may begin with other brackets. */
    private static int groups(String line, int start, Map<String, String> values) {
        int at = start;
        boolean known = true;
        while (known && line.startsWith(" [", at)) {
            int close = line.indexOf(']', at);
            String group = close < 0 ? "" : line.substring(at + 2, close);
            known = group.startsWith("pid ") || group.startsWith("client ");
            if (known) {
                group(group, values);
                at = close + 1;
            }
        }
        return at;
    }

    private static void group(String group, Map<String, String> values) {
        int thread = group.indexOf(":tid ");
        if (group.startsWith("client ")) {
            put(values, "client", group.substring("client ".length()));
        } else if (thread < 0) {
            put(values, "pid", group.substring("pid ".length()));
        } else {
            put(values, "pid", group.substring("pid ".length(), thread));
            put(values, "thread", group.substring(thread + ":tid ".length()));
        }
    }

    private static void put(Map<String, String> values, String name, String value) {
        String plain = value.endsWith(":") ? value.substring(0, value.length() - 1) : value;
        if (!plain.isEmpty() && !plain.equals("-")) {
            values.put(name, plain);
        }
    }

    /** {@return the time without the day of the week, which says nothing new} */
    private static String iso(String written) {
        int year = written.length() - YEAR_DIGITS;
        return StampPattern.monthAt(written, MONTH)
                .map(month -> written.substring(year) + "-" + month + "-" + written.substring(DAY, DAY + 2) + "T"
                        + written.substring(CLOCK, year - 1))
                .orElse(written);
    }
}
