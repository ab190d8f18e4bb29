package dev.postmortem.render.timeline;

import dev.postmortem.model.time.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The first and the last of the moments it was shown. */
final class Span {
    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(EventTime time) {
        time.toAdjustedEarliest().ifPresent(this::add);
    }

    void add(Span other) {
        if (other.first != null && other.last != null) {
            add(other.first);
            add(other.last);
        }
    }

    private void add(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    long millis() {
        return first == null || last == null ? 0 : Duration.between(first, last).toMillis();
    }

    Span widened(long millis) {
        Span wider = new Span();
        if (first != null && last != null) {
            wider.add(first.minusMillis(millis));
            wider.add(last.plusMillis(millis));
        }
        return wider;
    }

    TimeAxis toAxis() {
        return new TimeAxis(Objects.requireNonNull(first), Objects.requireNonNull(last));
    }
}
