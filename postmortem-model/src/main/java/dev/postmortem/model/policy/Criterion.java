package dev.postmortem.model.policy;

/** A reason why an incident needs a postmortem. */
public enum Criterion {
    /** Its severity is one of those of the policy. */
    SEVERITY,
    /** Customers could notice it for longer than the policy accepts. */
    VISIBLE_IMPACT,
    /** Data was lost. */
    DATA_LOSS,
    /** Responders had to step in, as with a rollback. */
    INTERVENTION,
    /** It took longer to resolve than the policy accepts. */
    RESOLUTION_TIME,
    /** People found it; monitoring did not. */
    FOUND_BY_PEOPLE
}
