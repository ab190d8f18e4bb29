package dev.postmortem.review.stated;

import dev.postmortem.model.time.ZoneNames;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An abbreviation of a zone, as people write it behind a time or for all times: {@code 13:06 PST}, {@code All times in PDT
 * (UTC-7)}.
 *
 * @param text the words
 * @param name the abbreviation
 * @param offset the offset that stands beside it
 */
public record StatedZone(String text, String name, Optional<ZoneOffset> offset) {
    /** Without a bracket or the like before it, what looks like an offset may be the end of a window: 14:52 CET-16:04 CET. */
    private static final String BARE =
            "((?:(?<=[(/=,]\\s{0,1})[+\\-\\u2212]|\\+)\\d{2}:?\\d{2}|[\\-\\u2212]\\d{2}(?:00|30|45))"
                    + "(?!\\s?(?:[AaPp]\\.?[Mm]|[A-Z]{2,5})\\b)";

    private static final Pattern ZONE = Pattern.compile(
            "(?:\\d{1,2}:\\d{2}(?::\\d{2})?|\\d ?[AaPp]\\.?[Mm]\\.?|[Tt]imes (?:are )?(?:given )?in|[Tt]ime ?zone:?(?: is)?)"
                    + "\\s{0,2}\\(?([A-Z]{2,5})\\b"
                    + "(?:\\s?[(/=,]?\\s?(?:(?:UTC|GMT)\\s?([+\\-\\u2212]\\d{1,2}(?::?\\d{2})?)|" + BARE
                    + ")(?![\\d:])\\)?)?");
    private static final LocalDateTime ANY_DAY = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Duration DAY = Duration.ofDays(1);

    /** No place on earth is further from UTC. */
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    /** Names that tell summer from winter, where no other zone uses them all the year. */
    private static final Map<String, Season> SEASONS = Map.ofEntries(
            Map.entry("PST", new Season("America/Los_Angeles", false)),
            Map.entry("PDT", new Season("America/Los_Angeles", true)),
            Map.entry("EST", new Season("America/New_York", false)),
            Map.entry("EDT", new Season("America/New_York", true)),
            Map.entry("CDT", new Season("America/Chicago", true)),
            Map.entry("MDT", new Season("America/Denver", true)),
            Map.entry("CET", new Season("Europe/Berlin", false)),
            Map.entry("CEST", new Season("Europe/Berlin", true)),
            Map.entry("EEST", new Season("Europe/Athens", true)),
            Map.entry("WEST", new Season("Europe/Lisbon", true)),
            Map.entry("BST", new Season("Europe/London", true)),
            Map.entry("AEDT", new Season("Australia/Sydney", true)),
            Map.entry("NZST", new Season("Pacific/Auckland", false)),
            Map.entry("NZDT", new Season("Pacific/Auckland", true)));

    private record Season(String zone, boolean summer) {}

    /**
     * Finds abbreviations in a text.
     *
     * @param text the text
     * @return what is found, in the order of the text
     */
    public static List<StatedZone> in(String text) {
        List<StatedZone> found = new ArrayList<>();
        Matcher zone = ZONE.matcher(text);
        while (zone.find()) {
            if (ZoneNames.lengthAt(zone.group(1), 0) == zone.group(1).length()) {
                String offset = zone.group(2) == null ? zone.group(3) : zone.group(2);
                found.add(new StatedZone(
                        text.substring(zone.start(1), zone.end()),
                        zone.group(1),
                        Optional.ofNullable(offset).flatMap(StatedZone::offset)));
            }
        }
        return found;
    }

    private static Optional<ZoneOffset> offset(String text) {
        String ascii = text.replace('\u2212', '-');
        boolean shortHour = ascii.matches("[+-]\\d(?::?\\d{2})?");
        try {
            return Optional.of(ZoneOffset.of(shortHour ? ascii.charAt(0) + "0" + ascii.substring(1) : ascii))
                    .filter(offset -> offset.getTotalSeconds() >= WESTERNMOST.getTotalSeconds()
                            && offset.getTotalSeconds() <= EASTERNMOST.getTotalSeconds());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return whether the offset beside it is none of those that the abbreviation stands for} */
    public boolean contradictsOffset() {
        if (offset.isEmpty() || name.equals("UTC") || name.equals("GMT")) {
            return false;
        }
        Optional<ZoneId> stated = offset.map(ZoneId.class::cast);
        return !ZoneNames.resolve(name, ANY_DAY, stated).equals(stated);
    }

    /**
     * Tells what people would have said on a day, if that is something else.
     *
     * @param at some time of the day
     * @return such as {@code America/Los_Angeles had summer time, UTC-07:00}; absent if the abbreviation fits, or could be
     *     that of a place without summer time
     */
    public Optional<String> wrongSeason(Instant at) {
        return Optional.ofNullable(SEASONS.get(name.toUpperCase(Locale.ROOT)))
                .filter(season ->
                        isWrong(season, at.minus(DAY)) && isWrong(season, at) && isWrong(season, at.plus(DAY)))
                .map(season -> season.zone + " had " + (season.summer ? "winter" : "summer") + " time, UTC"
                        + ZoneId.of(season.zone).getRules().getOffset(at));
    }

    private static boolean isWrong(Season season, Instant at) {
        return ZoneId.of(season.zone).getRules().isDaylightSavings(at) != season.summer;
    }

    /** {@return the offset that the abbreviation stands for; absent if it stands for several} */
    public Optional<String> meaning() {
        return ZoneNames.resolve(name, ANY_DAY, Optional.empty()).map(zone -> "UTC" + zone);
    }
}
