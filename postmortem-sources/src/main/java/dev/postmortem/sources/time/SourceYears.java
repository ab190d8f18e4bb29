package dev.postmortem.sources.time;

import dev.postmortem.sources.input.RowProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The years in which a record of an incident can lie: 1970 to 2200.
 *
 * <p>What lies outside is a clock that was never set or a number in another unit: {@code 0001-01-01T00:00:00Z}, the zero
 * of Go programs, or the zero of Unix. None of them says when something happened.
 */
final class SourceYears {
    private static final Instant END = LocalDate.of(2201, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private SourceYears() {}

    /** {@return whether a record can lie there} */
    static boolean contain(Instant instant) {
        return instant.compareTo(Instant.EPOCH) > 0 && instant.isBefore(END);
    }

    /**
     * Returns an instant if a record can lie there.
     *
     * @throws RowProblem {@code source.bad-time} if not
     */
    static Instant require(Instant instant, String raw) {
        if (contain(instant)) {
            return instant;
        }
        String why = instant.equals(Instant.EPOCH)
                ? "the zero of a clock, not a time"
                : "outside the years 1970 to 2200, at " + instant;
        throw BadTime.of(raw, "is " + why, "if the number has another unit declare it; otherwise correct the row");
    }
}
