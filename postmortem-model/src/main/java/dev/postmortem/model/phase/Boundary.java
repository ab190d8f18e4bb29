package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Milestone;
import java.time.Instant;

/**
 * Where a phase begins.
 *
 * @param kind the phase
 * @param round its round, from 1
 * @param milestone what proves it
 */
record Boundary(PhaseKind kind, int round, Milestone milestone) {
    Instant time() {
        return StatedMilestones.time(milestone);
    }
}
