package dev.postmortem.model.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of zones that people write after a time.
 *
 * <p>An abbreviation states an offset: PST is eight hours behind UTC even where the people who wrote it had summer time.
 * Some state several, and only the declared zone can tell which.
 */
final class ZoneNames {
    private static final Map<String, List<String>> OFFSETS = Map.ofEntries(
            Map.entry("z", List.of("Z")),
            Map.entry("utc", List.of("Z")),
            Map.entry("gmt", List.of("Z")),
            Map.entry("wet", List.of("Z")),
            Map.entry("west", List.of("+1")),
            Map.entry("cet", List.of("+1")),
            Map.entry("cest", List.of("+2")),
            Map.entry("eet", List.of("+2")),
            Map.entry("eest", List.of("+3")),
            Map.entry("msk", List.of("+3")),
            Map.entry("jst", List.of("+9")),
            Map.entry("kst", List.of("+9")),
            Map.entry("sgt", List.of("+8")),
            Map.entry("aest", List.of("+10")),
            Map.entry("aedt", List.of("+11")),
            Map.entry("nzst", List.of("+12")),
            Map.entry("nzdt", List.of("+13")),
            Map.entry("est", List.of("-5")),
            Map.entry("edt", List.of("-4")),
            Map.entry("cdt", List.of("-5")),
            Map.entry("mst", List.of("-7")),
            Map.entry("mdt", List.of("-6")),
            Map.entry("pst", List.of("-8")),
            Map.entry("pdt", List.of("-7")),
            Map.entry("akst", List.of("-9")),
            Map.entry("akdt", List.of("-8")),
            Map.entry("hst", List.of("-10")),
            Map.entry("bst", List.of("+1", "+6")),
            Map.entry("ist", List.of("+1", "+2", "+05:30")),
            Map.entry("cst", List.of("-6", "+8")),
            Map.entry("ast", List.of("-4", "+3")));
    private static final Map<String, String> REGIONS = Map.of(
            "pt", "America/Los_Angeles",
            "mt", "America/Denver",
            "ct", "America/Chicago",
            "et", "America/New_York");

    private ZoneNames() {}

    /** {@return the offsets that a lower-case abbreviation can mean; none if the word is no abbreviation} */
    static List<ZoneOffset> offsets(String word) {
        return OFFSETS.getOrDefault(word, List.of()).stream()
                .map(ZoneOffset::of)
                .toList();
    }

    /** {@return the region that a word names, such as {@code Europe/Berlin} in any case, or {@code pt}} */
    static Optional<ZoneId> region(String word) {
        if (REGIONS.containsKey(word)) {
            return Optional.of(ZoneId.of(REGIONS.get(word)));
        }
        if (word.indexOf('/') < 0) {
            return Optional.empty();
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(word))
                .min(String::compareTo)
                .map(ZoneId::of);
    }

    /** {@return an offset such as {@code +2}, {@code +0200} or {@code -07:00}; absent if there is no such offset} */
    static Optional<ZoneOffset> offset(String text) {
        try {
            return Optional.of(ZoneOffset.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
