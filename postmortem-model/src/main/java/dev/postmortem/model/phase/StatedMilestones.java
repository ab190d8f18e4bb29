package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.CausalOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * The milestones of known time that people stated.
 *
 * @param incident the incident
 */
record StatedMilestones(Incident incident) {
    Optional<Milestone> get(MilestoneName name) {
        return incident.milestone(name).filter(m -> !m.isInferred() && m.getAt().hasInstant());
    }

    /** {@return where a milestone stands in a postmortem, as a JSON Pointer} */
    String path(Milestone milestone) {
        return "/incident/milestones/" + incident.getMilestones().indexOf(milestone);
    }

    /** {@return whether a milestone certainly lies before another} */
    static boolean isBefore(Milestone one, Milestone other) {
        return one.getAt().compareCausal(other.getAt()) == CausalOrder.BEFORE;
    }

    static Instant time(Milestone milestone) {
        return milestone.getAt().toAdjustedEarliest().orElseThrow();
    }
}
