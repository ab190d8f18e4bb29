package dev.postmortem.model.time;

/** Which of two facts came first, as far as their times can tell. */
public enum CausalOrder {
    /** The first certainly happened before the second: its range ends no later than the other begins. */
    BEFORE,
    /** The first certainly happened after the second. */
    AFTER,
    /** Nobody can tell: the ranges overlap, or one of the times is unknown. */
    CONCURRENT
}
