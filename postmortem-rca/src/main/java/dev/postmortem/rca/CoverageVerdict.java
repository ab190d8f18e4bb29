package dev.postmortem.rca;

/** What actions do to an outcome. */
public enum CoverageVerdict {
    /** The outcome no longer follows, whatever else is there; also if it never did, being explained by a loop alone. */
    PREVENTED,
    /** Some combinations are closed, others stay open. */
    PARTLY,
    /** Every known combination stays open. */
    NOT
}
