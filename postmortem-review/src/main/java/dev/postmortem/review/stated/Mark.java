package dev.postmortem.review.stated;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A known time and where it stands.
 *
 * @param name what it is
 * @param path where it stands
 * @param time the time, known
 */
public record Mark(String name, String path, EventTime time) {
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Instant earliest() {
        return time.toAdjustedEarliest().orElseThrow();
    }

    public Instant latestExclusive() {
        return time.toAdjustedLatestExclusive().orElseThrow();
    }

    /** Certain only if the whole range lies after the other one. */
    public boolean isCertainlyAfter(Mark other) {
        return !earliest().isBefore(other.latestExclusive());
    }

    /** By how much the ranges miss each other; zero if they share an instant or touch. */
    public Duration gapTo(Mark other) {
        Instant end = isCertainlyAfter(other) ? other.latestExclusive() : latestExclusive();
        Instant start = isCertainlyAfter(other) ? earliest() : other.earliest();
        return start.isBefore(end) ? Duration.ZERO : Duration.between(end, start);
    }

    /** How far apart they are as they are written. */
    public Duration distanceTo(Mark other) {
        return Duration.between(earliest(), other.earliest()).abs();
    }

    public String text() {
        boolean coarse = time.getPrecision().compareTo(TimePrecision.MINUTE) <= 0;
        return (coarse ? TO_THE_MINUTE : TO_THE_SECOND).format(earliest());
    }

    @Override
    public String toString() {
        return name + " at " + text() + " (" + path + ")";
    }
}
