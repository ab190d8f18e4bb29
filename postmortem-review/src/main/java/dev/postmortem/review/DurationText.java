package dev.postmortem.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations as people write them: {@code 1 h 12 min}. */
final class DurationText {
    private DurationText() {}

    static String of(Duration duration) {
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "d");
        add(parts, duration.toHoursPart(), "h");
        add(parts, duration.toMinutesPart(), "min");
        if (duration.toDays() == 0 && duration.toHours() == 0) {
            add(parts, duration.toSecondsPart(), "s");
        }
        return parts.isEmpty() ? "less than 1 s" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long value, String unit) {
        if (value > 0) {
            parts.add(value + " " + unit);
        }
    }
}
