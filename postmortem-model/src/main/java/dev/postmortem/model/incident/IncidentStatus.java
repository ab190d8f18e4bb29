package dev.postmortem.model.incident;

/** Where the response to an incident stands. */
public enum IncidentStatus {
    /** People are working on it. */
    OPEN,
    /** The effect is limited. */
    MITIGATED,
    /** It is over. */
    RESOLVED,
    /** The work on it is over. */
    CLOSED
}
