package dev.postmortem.sources.time;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.input.RowProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads ISO 8601 times with an offset, in every spelling that real programs write. */
public final class IsoTimes {
    private IsoTimes() {}

    /**
     * Reads a time with an offset.
     *
     * @param text the text as the source wrote it
     * @return the time, with the precision and the raw text of the record
     * @throws RowProblem with the id {@code source.bad-time} if it is no such time
     */
    public static EventTime read(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return EventTime.of(instant, TimePrecision.of(instant)).toBuilder()
                    .raw(text)
                    .build();
        } catch (DateTimeException e) {
            throw new RowProblem(
                    "source.bad-time",
                    "\"" + text + "\" is not a time with an offset",
                    "correct the row in the export");
        }
    }
}
