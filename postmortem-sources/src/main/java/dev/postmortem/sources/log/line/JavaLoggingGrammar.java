package dev.postmortem.sources.log.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code java.util.logging} writes by default, in English: {@code Mar 11, 2026 1:00:00 PM com.foo.Bar baz} and, on the
 * next line, {@code INFO: text}.
 */
final class JavaLoggingGrammar implements LineGrammar {
    private static final Set<String> LEVELS = Set.of("SEVERE", "WARNING", "INFO", "CONFIG", "FINE", "FINER", "FINEST");
    private static final int DAY = 4;

    @Override
    public String id() {
        return "java-util-logging";
    }

    @Override
    public boolean hasContinuations() {
        return true;
    }

    @Override
    public @Nullable HeadedLine parse(String line) {
        int dayEnd = StampPattern.endOfDigits(line, DAY);
        int clock = dayEnd + ", 0000 ".length();
        boolean dated = StampPattern.isAt(line, 0, "AAA ") && StampPattern.isAt(line, dayEnd, ", 0000 ");
        Optional<String> month = StampPattern.monthAt(line, 0);
        if (!dated || month.isEmpty() || dayEnd - DAY < 1 || dayEnd - DAY > 2) {
            return null;
        }
        TwelveHours hours = TwelveHours.at(line, clock);
        if (hours == null || !hours.isHalfDay() || !line.startsWith(" ", hours.end())) {
            return null;
        }
        String day = dayEnd - DAY == 1 ? "0" + line.charAt(DAY) : line.substring(DAY, dayEnd);
        String time = line.substring(clock - 5, clock - 1) + "-" + month.get() + "-" + day + "T" + hours.time();
        String caller = line.substring(hours.end() + 1).strip();
        return new HeadedLine(time, line.substring(0, hours.end()), Optional.empty(), Map.of(), caller);
    }

    /** The level and the text stand on the second line; the first one says who wrote them. */
    @Override
    public HeadedLine continued(HeadedLine head, String more) {
        int colon = more.indexOf(": ");
        String level = colon > 0 ? more.substring(1, colon) : "";
        if (!LEVELS.contains(level)) {
            return LineGrammar.super.continued(head, more);
        }
        Map<String, String> values = new LinkedHashMap<>();
        String caller = head.text();
        int blank = caller.indexOf(' ');
        values.put("logger", blank < 0 ? caller : caller.substring(0, blank));
        values.put("method", blank < 0 ? "" : caller.substring(blank + 1));
        String text = more.substring(colon + 2);
        return new HeadedLine(head.time(), head.written(), Optional.of(level), values, text);
    }
}
