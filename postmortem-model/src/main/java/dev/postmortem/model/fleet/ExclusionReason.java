package dev.postmortem.model.fleet;

import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import java.util.Optional;

/** Why a postmortem is held and does not count. */
public enum ExclusionReason {
    /** Its incident was an exercise. */
    DRILL,
    /** Its incident was for learning the tools. */
    TUTORIAL,
    /** Its incident repeats another one, by {@link Incident#getDuplicateOf}. */
    DUPLICATE,
    /**
     * Two values of it differ in what counts here and have the same revision, or none; nobody can say which one is newer.
     * Number the revisions.
     */
    CONTRADICTING;

    /** The first reason that holds; absent for what counts. */
    static Optional<ExclusionReason> of(Held held) {
        return held.digest()
                .map(digest -> digest.facts().getIncident().flatMap(ExclusionReason::of))
                .orElseGet(() -> Optional.of(CONTRADICTING));
    }

    private static Optional<ExclusionReason> of(Incident incident) {
        if (incident.getMode() == IncidentMode.DRILL) {
            return Optional.of(DRILL);
        }
        if (incident.getMode() == IncidentMode.TUTORIAL) {
            return Optional.of(TUTORIAL);
        }
        return incident.getDuplicateOf().map(other -> DUPLICATE);
    }
}
