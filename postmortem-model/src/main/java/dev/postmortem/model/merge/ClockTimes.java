package dev.postmortem.model.merge;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import java.util.function.UnaryOperator;

/** The times of an event that come from the clock of its source; when it was stored was told by another one. */
final class ClockTimes {
    private ClockTimes() {}

    /** {@return a builder that starts from the event, with all of these times moved} */
    static TimelineEventBuilder moved(TimelineEvent event, UnaryOperator<EventTime> move) {
        return event.toBuilder()
                .occurredAt(move.apply(event.getOccurredAt()))
                .endedAt(event.getEndedAt().map(move))
                .firstOccurredAt(event.getFirstOccurredAt().map(move));
    }
}
