package dev.postmortem.model.incident;

/** In what mode an incident was handled. */
public enum IncidentMode {
    /** As it happened. */
    STANDARD,
    /** Written down afterwards. */
    RETROSPECTIVE,
    /** An exercise. */
    DRILL,
    /** For learning the tools. */
    TUTORIAL
}
