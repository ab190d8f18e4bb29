package dev.postmortem.model.phase;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.function.Predicate;

/**
 * Whether an event stands in a phase; equal for equal phases.
 *
 * @param phase the phase
 */
record InPhase(IncidentPhase phase) implements Predicate<TimelineEvent> {
    @Override
    public boolean test(TimelineEvent event) {
        return event.getOccurredAt()
                .toAdjustedEarliest()
                .filter(phase::contains)
                .isPresent();
    }
}
