package dev.postmortem.sources.log.event;

import dev.postmortem.sources.time.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a record stands, when it was written, and what is known about it before its text is looked at.
 *
 * @param line the number of its first line
 * @param place what tells the record from others in the file, such as its line
 * @param stamp when it was written
 * @param values what else is known, in its order
 */
public record Origin(long line, String place, Stamp stamp, Map<String, String> values) {
    /** Clocks differ by less; a time that is farther away is something that a program wrote about. */
    private static final Duration FARTHEST = Duration.ofDays(1);

    public Origin(long line, Stamp stamp) {
        this(line, Long.toString(line), stamp, Map.of());
    }

    /**
     * Returns the same record with the time of the program that wrote it.
     *
     * @param own the time that the program states; the one known so far is that of whoever collected the record
     * @return absent if the two times are more than a day apart
     */
    public Optional<Origin> writtenAt(Stamp own) {
        Instant collected = stamp.time().getEarliest().orElseThrow();
        Instant written = own.time().getEarliest().orElseThrow();
        if (Duration.between(collected, written).abs().compareTo(FARTHEST) > 0) {
            return Optional.empty();
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put("collectedAt", collected.toString());
        return Optional.of(new Origin(line, place, own, more));
    }
}
