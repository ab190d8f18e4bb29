package dev.postmortem.model.merge.order;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.key.EpochNanos;
import dev.postmortem.model.timeline.key.KeyedEvent;
import java.time.Instant;

/** The time by which an event is ordered; events as timelines hold them have it at hand. */
final class EventKeys {
    private EventKeys() {}

    /**
     * Returns the time by which an event is ordered.
     *
     * @param event the event
     * @return the time by {@link EpochNanos}
     */
    static long nanos(TimelineEvent event) {
        return event instanceof KeyedEvent keyed ? keyed.toEpochNanos() : EpochNanos.of(event.getOccurredAt());
    }

    /** {@return the order of two events by their times; the unknown time is the same as itself} */
    static int compare(TimelineEvent one, TimelineEvent other) {
        return compare(one, nanos(one), other, nanos(other));
    }

    /** {@return the same, where the times are known as numbers already} */
    static int compare(TimelineEvent one, long time, TimelineEvent other, long timeOfOther) {
        return time == EpochNanos.BEYOND || timeOfOther == EpochNanos.BEYOND
                ? instant(one).compareTo(instant(other))
                : Long.compare(time, timeOfOther);
    }

    /** {@return the time as an instant, for what 64 bits do not hold; unknown times are the last instant} */
    static Instant instant(TimelineEvent event) {
        return event.getOccurredAt().toAdjustedEarliest().orElse(Instant.MAX);
    }
}
