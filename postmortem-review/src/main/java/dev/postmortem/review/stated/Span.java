package dev.postmortem.review.stated;

import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long something took, as two known times show it.
 *
 * @param name what it is
 * @param path where it stands
 * @param shortest the shortest it can have been
 * @param longest the longest it can have been
 * @param apart how far the times are apart as they are written
 */
public record Span(String name, String path, Duration shortest, Duration longest, Duration apart) {
    public static Span between(String name, String path, Mark one, Mark other) {
        boolean reversed = one.earliest().isAfter(other.earliest());
        Mark start = reversed ? other : one;
        Mark end = reversed ? one : other;
        Duration shortest = Duration.between(start.latestExclusive(), end.earliest());
        return new Span(
                name,
                path,
                shortest.isNegative() ? Duration.ZERO : shortest,
                Duration.between(start.earliest(), end.latestExclusive()),
                start.distanceTo(end));
    }

    /** How far a duration is from this one; zero inside. */
    public Duration distanceTo(Duration value) {
        if (value.compareTo(shortest) < 0) {
            return shortest.minus(value);
        }
        return value.compareTo(longest) > 0 ? value.minus(longest) : Duration.ZERO;
    }

    @Override
    public String toString() {
        return name + " (" + path + ") of " + text(apart);
    }

    /** Nobody compares incidents by less than a second. */
    public static String text(Duration length) {
        return DurationRange.exactly(length.truncatedTo(ChronoUnit.SECONDS)).toText();
    }
}
