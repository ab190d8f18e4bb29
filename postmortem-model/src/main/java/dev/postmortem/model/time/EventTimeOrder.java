package dev.postmortem.model.time;

import dev.postmortem.model.text.CodePoints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** The total order of times, and what can be said about two of them when their ranges overlap. */
final class EventTimeOrder {
    /** Shorter than any error of an estimate. */
    private static final Duration NOT_ESTIMATED = Duration.ofNanos(-1);

    /** The order of the timeline first (docs/adr/0004), then every other part, so that only equals compare as equal. */
    static final Comparator<EventTime> TOTAL = Comparator.comparing(EventTimeOrder::start)
            .thenComparing(EventTimeOrder::end, Comparator.reverseOrder())
            .thenComparing(EventTime::getPrecision)
            .thenComparing(EventTime::getBasis)
            .thenComparing(t -> t.getCorrection().orElse(Duration.ZERO))
            .thenComparing(t -> t.getCorrectionError().orElse(NOT_ESTIMATED))
            .thenComparing(EventTime::getConfidence)
            .thenComparing(t -> t.getZone().map(ZoneId::getId), EventTimeOrder::compareTexts)
            .thenComparing(EventTime::getRaw, EventTimeOrder::compareTexts);

    private EventTimeOrder() {}

    static CausalOrder causal(EventTime left, EventTime right) {
        if (!left.hasInstant() || !right.hasInstant()) {
            return CausalOrder.CONCURRENT;
        }
        TimeWindow one = left.toPossibleWindow().orElseThrow();
        TimeWindow other = right.toPossibleWindow().orElseThrow();
        if (!other.getStartInclusive().isBefore(one.getEndExclusive())) {
            return CausalOrder.BEFORE;
        }
        return one.getStartInclusive().isBefore(other.getEndExclusive()) ? CausalOrder.CONCURRENT : CausalOrder.AFTER;
    }

    private static Instant start(EventTime time) {
        return time.toAdjustedEarliest().orElse(Instant.MAX);
    }

    private static Instant end(EventTime time) {
        return time.toAdjustedLatestExclusive().orElse(Instant.MAX);
    }

    private static int compareTexts(Optional<String> left, Optional<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isPresent(), right.isPresent());
        }
        return CodePoints.compare(left.get(), right.get());
    }
}
