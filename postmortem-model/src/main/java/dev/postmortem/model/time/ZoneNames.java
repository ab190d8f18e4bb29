package dev.postmortem.model.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of zones that people and programs write after a time.
 *
 * <p>An abbreviation states an offset: PST is eight hours behind UTC even where the people who wrote it had summer time.
 * Some state several, and only the declared zone can tell which. The abbreviations are those that the time zone database
 * of IANA has for zones of today; those of the United States have the offsets of RFC 5322, section 4.3.
 */
public final class ZoneNames {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;

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
            Map.entry("hkt", List.of("+8")),
            Map.entry("awst", List.of("+8")),
            Map.entry("acst", List.of("+09:30")),
            Map.entry("acdt", List.of("+10:30")),
            Map.entry("sast", List.of("+2")),
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
            Map.entry("adt", List.of("-3")),
            Map.entry("bst", List.of("+1", "+6")),
            Map.entry("ist", List.of("+1", "+2", "+05:30")),
            Map.entry("cst", List.of("-6", "+8")),
            Map.entry("ast", List.of("-4", "+3")));
    private static final Map<String, String> REGIONS = Map.of(
            "pt", "America/Los_Angeles",
            "mt", "America/Denver",
            "ct", "America/Chicago",
            "et", "America/New_York");

    /** Known when one is looked for: the first look at all of them takes as long as reading ten thousand lines. */
    private static final class Regions {
        static final Set<String> IDS = ZoneId.getAvailableZoneIds();
    }

    private ZoneNames() {}

    /**
     * Finds a name as programs write it after a time: an abbreviation in upper case, or a region such as
     * {@code Europe/Berlin}.
     *
     * @param text any text
     * @param from where the name may begin
     * @return the length of the name; 0 if no name begins there, or more letters follow
     */
    public static int lengthAt(String text, int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST);
        while (end < limit && isOfName(text.charAt(end))) {
            end++;
        }
        return end - from >= SHORTEST && isName(text.substring(from, end)) ? end - from : 0;
    }

    private static boolean isOfName(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '/' || c == '_';
    }

    private static boolean isName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return OFFSETS.containsKey(lower) && word.equals(word.toUpperCase(Locale.ROOT)) || isRegion(word);
    }

    /**
     * Returns the zone that a name stands for.
     *
     * @param name an abbreviation or a region, in any case
     * @param local the time of the clock beside which it stands
     * @param declared the zone that somebody declared, which decides between the meanings of an abbreviation
     * @return the region, or the offset of the abbreviation; absent if the name is none, or can mean several offsets of
     *     which the declared zone has none at that time
     */
    public static Optional<ZoneId> resolve(String name, LocalDateTime local, Optional<ZoneId> declared) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isRegion(name)
                ? Optional.of(ZoneId.of(name))
                : region(lower).or(() -> resolve(offsets(lower), local, declared));
    }

    private static boolean isRegion(String word) {
        return word.indexOf('/') > 0 && Regions.IDS.contains(word);
    }

    /** {@return the only one of some offsets, or the one that the declared zone has} */
    static Optional<ZoneId> resolve(List<ZoneOffset> offsets, LocalDateTime local, Optional<ZoneId> declared) {
        if (offsets.size() == 1) {
            return Optional.of(offsets.get(0));
        }
        return declared.flatMap(zone -> offsets.stream()
                .filter(offset -> zone.getRules().getValidOffsets(local).contains(offset))
                .findFirst());
    }

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
        return Regions.IDS.stream()
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
