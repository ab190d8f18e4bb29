package dev.postmortem.model.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes lengths with the unit symbols of the SI, the same in every locale. */
final class DurationText {
    private DurationText() {}

    static String of(Duration length) {
        List<String> parts = new ArrayList<>();
        part(parts, length.toDaysPart(), "d");
        part(parts, length.toHoursPart(), "h");
        part(parts, length.toMinutesPart(), "min");
        seconds(parts, length);
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void part(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit);
        }
    }

    private static void seconds(List<String> parts, Duration length) {
        int nanos = length.getNano();
        if (nanos == 0) {
            part(parts, length.toSecondsPart(), "s");
            return;
        }
        String fraction = String.valueOf(1_000_000_000L + nanos).substring(1).replaceAll("0+$", "");
        parts.add(length.toSecondsPart() + "." + fraction + " s");
    }
}
