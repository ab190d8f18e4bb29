package dev.postmortem.model.impact;

/** How much of a function was lost; ordered from nothing to the worst. */
public enum FunctionalSeverity {
    /** Nothing was lost; such an observation takes no part in durations. */
    NONE,
    /** Slower or partly wrong. */
    DEGRADED,
    /** Some could not use it. */
    PARTIAL_OUTAGE,
    /** Most could not use it. */
    MAJOR_OUTAGE,
    /** Nobody could use it. */
    FULL_OUTAGE,
    /** Data was lost. */
    DATA_LOSS
}
