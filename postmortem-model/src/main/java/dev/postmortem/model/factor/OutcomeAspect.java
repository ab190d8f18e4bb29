package dev.postmortem.model.factor;

/** Which side of the incident an outcome is about. */
public enum OutcomeAspect {
    /** That it happened. */
    OCCURRENCE,
    /** That it took so long. */
    DURATION,
    /** That it was so bad. */
    SEVERITY
}
