package dev.postmortem.model.finding;

/** How much a finding matters; ordered from the least to the most. */
public enum FindingSeverity {
    /** Worth knowing. */
    NOTE,
    /** Worth changing. */
    WARNING,
    /** In the way of the status that is asked for. */
    ERROR
}
