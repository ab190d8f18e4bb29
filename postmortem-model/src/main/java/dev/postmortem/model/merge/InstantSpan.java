package dev.postmortem.model.merge;

import dev.postmortem.model.time.TimeWindow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some instants span, told one by one in any order. Belongs to one thread. */
final class InstantSpan {
    private @Nullable Instant first;
    private @Nullable Instant last;

    void extend(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    Optional<Instant> last() {
        return Optional.ofNullable(last);
    }

    /** {@return the shortest window with all of them; absent if there were none} */
    Optional<TimeWindow> toWindow() {
        return first == null || last == null ? Optional.empty() : Optional.of(TimeWindow.of(first, last.plusNanos(1)));
    }
}
