package dev.postmortem.model.common;

/** How sure the author of a statement is; ordered from sure to unsure. */
public enum Confidence {
    /** Shown by evidence. */
    CONFIRMED,
    /** Fits all that is known. */
    LIKELY,
    /** One idea among others. */
    SUSPECTED,
    /** Nobody has said. */
    UNKNOWN
}
