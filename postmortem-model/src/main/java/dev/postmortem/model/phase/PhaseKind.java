package dev.postmortem.model.phase;

import dev.postmortem.model.incident.MilestoneName;
import java.util.Set;

/** The phases of an incident, in their order; each begins with a milestone and ends with that of a later one. */
public enum PhaseKind {
    /** What led to it was there, and nobody could feel it; from LEAD_UP_STARTED. */
    LEAD_UP(MilestoneName.LEAD_UP_STARTED, Set.of(MilestoneName.IMPACT_STARTED, MilestoneName.DETECTED)),
    /** Somebody could feel it and nobody had noticed; from IMPACT_STARTED. */
    UNDETECTED(MilestoneName.IMPACT_STARTED, Set.of(MilestoneName.DETECTED)),
    /** It was noticed and nobody had taken it; from DETECTED. */
    DETECTED(MilestoneName.DETECTED, Set.of(MilestoneName.ACKNOWLEDGED)),
    /** Responders looked for what contributed; from ACKNOWLEDGED. */
    INVESTIGATING(MilestoneName.ACKNOWLEDGED, Set.of(MilestoneName.IDENTIFIED, MilestoneName.MITIGATED)),
    /** Responders knew enough to act and the effect was not yet limited; from IDENTIFIED. */
    MITIGATING(MilestoneName.IDENTIFIED, Set.of(MilestoneName.MITIGATED)),
    /** The effect was limited and responders watched whether it stayed so; from MITIGATED. */
    MONITORING(MilestoneName.MITIGATED, Set.of(MilestoneName.RESOLVED)),
    /** It was over; from RESOLVED to CLOSED, or until it was opened again. */
    AFTER(MilestoneName.RESOLVED, Set.of(MilestoneName.CLOSED, MilestoneName.DETECTED));

    private final MilestoneName start;
    private final Set<MilestoneName> ends;

    PhaseKind(MilestoneName start, Set<MilestoneName> ends) {
        this.start = start;
        this.ends = ends;
    }

    /** {@return the milestone with which it begins} */
    public MilestoneName toStart() {
        return start;
    }

    /** Whether a milestone is what ends the phase, or only shows that it must have ended by then. */
    boolean isEndedBy(MilestoneName name) {
        return ends.contains(name);
    }
}
