package dev.postmortem.model.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An exact time that was stated with its offset, as nearly all records of programs have one: equal to the one that a
 * builder makes, with half of its memory and at a fraction of its cost.
 */
final class ExactTime extends EventTime {
    private final Instant earliest;
    private final TimePrecision precision;

    ExactTime(Instant earliest, TimePrecision precision) {
        this.earliest = earliest;
        this.precision = precision;
    }

    @Override
    public Optional<Instant> getEarliest() {
        return Optional.of(earliest);
    }

    @Override
    public Optional<Instant> getLatestExclusive() {
        return Optional.empty();
    }

    @Override
    public TimePrecision getPrecision() {
        return precision;
    }

    @Override
    public TimeBasis getBasis() {
        return TimeBasis.EXPLICIT_OFFSET;
    }

    @Override
    public Optional<ZoneId> getZone() {
        return Optional.empty();
    }

    @Override
    public Optional<String> getRaw() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> getCorrection() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> getCorrectionError() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> toAdjustedEarliest() {
        return Optional.of(earliest);
    }
}
