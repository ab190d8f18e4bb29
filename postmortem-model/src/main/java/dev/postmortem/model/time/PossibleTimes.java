package dev.postmortem.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants that a stored time can have been, where more than one reading of its text is possible.
 *
 * <p>A clock on a wall shows an hour twice, or shows one that its zone skips, and one of the two readings is stored.
 * The other follows from the zone and the stored instant.
 */
final class PossibleTimes {
    private PossibleTimes() {}

    /** {@return the first instant that it can have been, before any correction} */
    static Instant earliest(EventTime time, Instant earliest) {
        Instant other = otherReading(time, earliest);
        return other != null && other.isBefore(earliest) ? other : earliest;
    }

    /** {@return the first instant that it can no longer have been, before any correction} */
    static Instant latestExclusive(EventTime time, Instant earliest) {
        Optional<Instant> stated = time.getLatestExclusive();
        Instant last = stated.orElse(earliest);
        Instant other = otherReading(time, last);
        Instant latest = other != null && other.isAfter(last) ? other : last;
        Instant end =
                stated.isPresent() ? latest : latest.plus(time.getPrecision().toDuration());
        return end.isAfter(earliest) ? end : earliest.plusNanos(1);
    }

    private static @Nullable Instant otherReading(EventTime time, Instant chosen) {
        return time.getBasis() != TimeBasis.DST_AMBIGUOUS || time.getZone().isEmpty()
                ? null
                : otherReading(chosen, time.getZone().get());
    }

    private static @Nullable Instant otherReading(Instant chosen, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffset offset = rules.getOffset(chosen);
        LocalDateTime local = LocalDateTime.ofEpochSecond(chosen.getEpochSecond(), chosen.getNano(), offset);
        ZoneOffsetTransition overlap = rules.getTransition(local);
        if (overlap != null) {
            boolean first = offset.equals(overlap.getOffsetBefore());
            return local.toInstant(first ? overlap.getOffsetAfter() : overlap.getOffsetBefore());
        }
        return otherSideOfGap(chosen, rules);
    }

    /**
     * A time that was skipped lies after the gap with the offset before it, and before the gap with the one after it.
     */
    private static @Nullable Instant otherSideOfGap(Instant chosen, ZoneRules rules) {
        ZoneOffsetTransition last = rules.previousTransition(chosen.plusNanos(1));
        if (last != null && last.isGap() && chosen.isBefore(last.getInstant().plus(last.getDuration()))) {
            return chosen.minus(last.getDuration());
        }
        ZoneOffsetTransition next = rules.nextTransition(chosen);
        Duration gap = next != null && next.isGap() ? next.getDuration() : Duration.ZERO;
        return next != null && !chosen.isBefore(next.getInstant().minus(gap)) ? chosen.plus(gap) : null;
    }
}
