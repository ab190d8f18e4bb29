package dev.postmortem.model.merge;

import dev.postmortem.model.time.TimeWindow;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which events are kept of sources that come later: all if any source before was kept whole, else those in a window around
 * the windows of all.
 *
 * @param whole whether some source was kept whole
 * @param around the shortest window around all windows that were declared
 */
record Cut(boolean whole, Optional<TimeWindow> around) {
    static final Cut NONE = new Cut(false, Optional.empty());

    Cut and(Cut other) {
        return new Cut(
                whole || other.whole,
                Stream.of(around, other.around).flatMap(Optional::stream).reduce(ReadPasses::hull));
    }

    Optional<TimeWindow> toWindow() {
        return whole ? Optional.empty() : around;
    }
}
