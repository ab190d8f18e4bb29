package dev.postmortem.rca.importance;

/** Which measures of importance are available. */
public enum ImportanceStatus {
    /** All of them. */
    COMPLETE,
    /** Those of the graph alone, as some factors have no likelihood. */
    STRUCTURAL_ONLY,
    /** None, because a limit was met. */
    NOT_AVAILABLE
}
