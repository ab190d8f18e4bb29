package dev.postmortem.model.factor;

/** What part a factor played. */
public enum FactorKind {
    /** It set things off. */
    TRIGGER,
    /** It had to be so. */
    CONDITION,
    /** Somebody decided, with what was known then. */
    DECISION,
    /** A safeguard that was not there. */
    BARRIER_ABSENT,
    /** A safeguard that did not hold. */
    BARRIER_FAILED,
    /** It kept people from noticing. */
    DETECTION_GAP,
    /** It kept people from acting. */
    RESPONSE_GAP,
    /** It made things worse or longer. */
    AMPLIFIER,
    /** It limited things; luck too. */
    MITIGATOR,
    /** What is to be explained. */
    OUTCOME
}
