package dev.postmortem.sources.time;

import dev.postmortem.model.time.IsoStamp;
import dev.postmortem.model.time.ZoneNames;
import dev.postmortem.sources.input.RowProblem;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A time of ISO 8601 behind which the name of a zone stands: {@code 2026-03-11 14:20:09.412 CET}.
 *
 * @param time the time without the name
 * @param name the abbreviation or the region
 */
record NamedZone(String time, String name) {

    /** {@return where a time ends, its zone included, if one is named behind it and the time has no offset} */
    static int endAfter(String line, int end) {
        int start = end < line.length() && line.charAt(end) == ' ' ? end + 1 : end;
        if (start == line.length() || !isUpperCase(line.charAt(start))) {
            return end;
        }
        int length = ZoneNames.lengthAt(line, start);
        boolean whole = length > 0 && (start + length == line.length() || !mayContinue(line.charAt(start + length)));
        return whole && !hasOffset(line.substring(0, end)) ? start + length : end;
    }

    /**
     * Takes a time apart.
     *
     * @throws RowProblem with the id {@code source.bad-time} if it is none with the name of a zone
     */
    static NamedZone in(String text) {
        int end = IsoStamp.prefixLength(text);
        if (end == 0 || end == text.length() || endAfter(text, end) < text.length()) {
            throw noTime(text);
        }
        return new NamedZone(text.substring(0, end), text.substring(end).strip());
    }

    /** {@return the zone that the name means, between whose meanings a declared one decides} */
    ZoneId resolve(Optional<ZoneId> declared) {
        LocalDateTime local =
                IsoStamp.parse(time).orElseThrow(() -> noTime(time)).toLocal();
        return ZoneNames.resolve(name, local, declared)
                .orElseThrow(() -> BadTime.of(
                        time + " " + name,
                        "has an abbreviation that can mean several offsets",
                        "declare the zone: --zone Asia/Shanghai, or SourceOptions.zone"));
    }

    private static RowProblem noTime(String text) {
        return BadTime.of(text, "is not a time", "correct the row in the export");
    }

    private static boolean hasOffset(String time) {
        return IsoStamp.parse(time).filter(IsoStamp::hasOffset).isPresent();
    }

    private static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean mayContinue(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+';
    }
}
