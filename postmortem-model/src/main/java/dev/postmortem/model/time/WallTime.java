package dev.postmortem.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * What a clock on a wall showed, and which instants that can have been in a zone.
 *
 * <p>Usually one. When summer time ends an hour comes twice, and both instants are possible; when it begins an hour is
 * skipped, and a clock that showed it had not been put forward, so the offset before the gap gives the instant. Immutable
 * and safe for use by many threads.
 */
public final class WallTime {
    private final List<Instant> instants;
    private final boolean skipped;

    /** Both readings of a time that comes twice or is skipped, the earlier first. */
    private final List<Instant> readings;

    private WallTime(List<Instant> instants, boolean skipped, List<Instant> readings) {
        this.instants = instants;
        this.skipped = skipped;
        this.readings = readings;
    }

    /**
     * Reads a time in a zone.
     *
     * @param local what the clock showed
     * @param zone the zone whose time it was
     * @return the instants it can have been
     */
    public static WallTime of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            Instant before = local.toInstant(gap.getOffsetBefore());
            return new WallTime(List.of(before), true, List.of(local.toInstant(gap.getOffsetAfter()), before));
        }
        List<Instant> instants = offsets.stream().map(local::toInstant).sorted().toList();
        return new WallTime(instants, false, instants);
    }

    /** {@return the instants it can have been: one or two, the earlier first} */
    public List<Instant> toInstants() {
        return instants;
    }

    /** {@return whether the zone had this time twice} */
    public boolean isTwice() {
        return instants.size() > 1;
    }

    /** {@return whether the zone skipped this time} */
    public boolean isSkipped() {
        return skipped;
    }

    /**
     * Chooses an instant by a policy; a time that the zone has once is that instant under each.
     *
     * @param policy which of two to take
     * @param bound an instant that the record before it had, for {@link WallTimePolicy#MONOTONE}; {@link Instant#MIN}
     *     if there is none
     * @return the instant; absent if the policy rejects such times
     */
    public Optional<Instant> choose(WallTimePolicy policy, Instant bound) {
        if (readings.size() == 1) {
            return Optional.of(readings.get(0));
        }
        return switch (policy) {
            case EARLIER -> Optional.of(readings.get(0));
            case LATER -> Optional.of(readings.get(1));
            case MONOTONE -> Optional.of(firstNotBefore(readings, bound));
            case REJECT -> Optional.empty();
        };
    }

    /**
     * Chooses an instant by the order of records.
     *
     * @param bound an instant that the record before it had
     * @return the first possible instant that is not before the bound; the first of all if both are
     */
    public Instant toFirstNotBefore(Instant bound) {
        return firstNotBefore(instants, bound);
    }

    private static Instant firstNotBefore(List<Instant> readings, Instant bound) {
        return readings.stream().filter(i -> !i.isBefore(bound)).findFirst().orElse(readings.get(0));
    }
}
