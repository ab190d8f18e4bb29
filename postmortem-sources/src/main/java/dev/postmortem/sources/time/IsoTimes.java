package dev.postmortem.sources.time;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.IsoStamp;
import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;

/**
 * Reads ISO 8601 times with an offset, in every spelling that real programs write.
 *
 * <p>The spellings are those of {@link IsoStamp}.
 *
 * <ul>
 *   <li>The precision is that of the digits as written: {@code .500} is milliseconds.
 *   <li>Digits beyond the ninth are cut off.
 *   <li>{@code 24:00:00} is the beginning of the next day, as ISO 8601 says.
 *   <li>A leap second, 23:59:60 in UTC, is the second after 23:59:59, as POSIX says; {@code :60} anywhere else is wrong.
 *   <li>Times outside the years 1970 to 2200, and the zero of Unix itself, are no times of records.
 * </ul>
 */
public final class IsoTimes {
    private static final int SECONDS_PER_DAY = 86_400;

    private IsoTimes() {}

    /**
     * Reads a time with an offset.
     *
     * @param text the text as the source wrote it
     * @return the time, with the precision and the raw text of the record
     * @throws RowProblem with the id {@code source.bad-time} if it is no such time
     */
    public static EventTime read(String text) {
        return IsoStamp.parse(text)
                .filter(IsoStamp::hasOffset)
                .map(stamp -> time(stamp, text))
                .orElseThrow(() -> BadTime.of(text, "is not a time with an offset", "correct the row in the export"));
    }

    /**
     * Tells whether {@link #read} reads a text.
     *
     * @param text any text
     * @return true if it is a time with an offset
     */
    public static boolean isTime(String text) {
        return IsoStamp.parse(text)
                .filter(stamp -> stamp.hasOffset() && isPossible(stamp) && SourceYears.contain(stamp.toInstant()))
                .isPresent();
    }

    /** {@return the time of a text that was found to have an offset} */
    static EventTime time(IsoStamp stamp, String text) {
        if (!isPossible(stamp)) {
            throw BadTime.of(text, "has a 60th second where no day ends in UTC", "correct the row in the export");
        }
        EventTime time = EventTime.of(SourceYears.require(stamp.toInstant(), text), stamp.toPrecision());
        return stamp.isCanonical() ? time : time.toBuilder().raw(text).build();
    }

    /** {@return the time of a stamp that ends with {@code Z}} */
    static EventTime time(LineStamp stamp, Instant instant) {
        if (!SourceYears.contain(instant)) {
            SourceYears.require(instant, stamp.toText());
        }
        EventTime time = EventTime.of(instant, stamp.toPrecision());
        return stamp.isCanonical() ? time : time.toBuilder().raw(stamp.toText()).build();
    }

    private static boolean isPossible(IsoStamp stamp) {
        return !stamp.isLeapSecond() || isMidnight(stamp.toInstant());
    }

    static boolean isMidnight(Instant instant) {
        return instant.getEpochSecond() % SECONDS_PER_DAY == 0;
    }
}
