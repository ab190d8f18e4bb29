package dev.postmortem.model.fleet;

import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes durations for a table, as coarse as they are long: whole seconds, and from a day on whole hours. */
final class DurationCell {
    private static final Duration DAY = Duration.ofDays(1);

    private DurationCell() {}

    static String of(Optional<DurationRange> range) {
        return range.map(DurationCell::of).orElse("?");
    }

    static String of(DurationRange range) {
        Duration min = down(range.getMin());
        Optional<Duration> max =
                range.toExact().isPresent() ? Optional.of(min) : range.getMax().map(DurationCell::up);
        return DurationRange.builder().min(min).max(max).build().toText();
    }

    private static Duration down(Duration duration) {
        return duration.truncatedTo(unit(duration));
    }

    private static Duration up(Duration duration) {
        Duration down = down(duration);
        return down.equals(duration) ? duration : down.plus(unit(duration).getDuration());
    }

    private static ChronoUnit unit(Duration duration) {
        return duration.compareTo(DAY) < 0 ? ChronoUnit.SECONDS : ChronoUnit.HOURS;
    }
}
