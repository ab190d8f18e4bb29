package dev.postmortem.model.factor;

/** Where a factor lies. */
public enum FactorLayer {
    /** In the technology. */
    TECHNICAL,
    /** In how work is done. */
    PROCESS,
    /** In how people are organised. */
    ORGANIZATIONAL,
    /** Where people and technology meet. */
    HUMAN_SYSTEM,
    /** Outside the organisation. */
    EXTERNAL
}
