package dev.postmortem.model.phase;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an event stands in a phase of some kinds; equal for equal phases and kinds.
 *
 * @param phases the phases
 * @param kinds the kinds
 */
record InPhases(IncidentPhases phases, Set<PhaseKind> kinds) implements Predicate<TimelineEvent> {
    @Override
    public boolean test(TimelineEvent event) {
        return event.getOccurredAt()
                .toAdjustedEarliest()
                .flatMap(phases::indexAt)
                .filter(index -> kinds.contains(phases.getPhases().get(index).getKind()))
                .isPresent();
    }
}
