package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Milestone;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that the incident was open.
 *
 * @param detected what opened it; absent if only its resolution is known
 * @param resolved what resolved it; absent if it stayed open
 */
record Round(Optional<Milestone> detected, Optional<Milestone> resolved) {
    /** {@return from when on what happens belongs to this round rather than to an earlier one} */
    Instant from() {
        return detected.or(() -> resolved).map(StatedMilestones::time).orElse(Instant.MIN);
    }

    Round resolvedBy(Milestone milestone) {
        return new Round(detected, Optional.of(milestone));
    }
}
