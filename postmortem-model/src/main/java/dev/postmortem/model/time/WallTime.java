package dev.postmortem.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

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

    private WallTime(List<Instant> instants, boolean skipped) {
        this.instants = instants;
        this.skipped = skipped;
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
            ZoneOffset before = zone.getRules().getTransition(local).getOffsetBefore();
            return new WallTime(List.of(local.toInstant(before)), true);
        }
        return new WallTime(offsets.stream().map(local::toInstant).sorted().toList(), false);
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
     * Chooses an instant by the order of records.
     *
     * @param bound an instant that the record before it had
     * @return the first possible instant that is not before the bound; the first of all if both are
     */
    public Instant toFirstNotBefore(Instant bound) {
        return instants.stream().filter(i -> !i.isBefore(bound)).findFirst().orElse(instants.get(0));
    }
}
