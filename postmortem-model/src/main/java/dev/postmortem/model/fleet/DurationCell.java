package dev.postmortem.model.fleet;

import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes durations for a table: whole seconds, for a fraction of one says nothing about incidents. */
final class DurationCell {
    private DurationCell() {}

    static String of(Optional<DurationRange> range) {
        return range.map(DurationCell::of).orElse("?");
    }

    static String of(DurationRange range) {
        Duration min = range.getMin().truncatedTo(ChronoUnit.SECONDS);
        Optional<Duration> max =
                range.toExact().isPresent() ? Optional.of(min) : range.getMax().map(DurationCell::up);
        return DurationRange.builder().min(min).max(max).build().toText();
    }

    private static Duration up(Duration duration) {
        return duration.getNano() == 0 ? duration : Duration.ofSeconds(duration.getSeconds() + 1);
    }
}
