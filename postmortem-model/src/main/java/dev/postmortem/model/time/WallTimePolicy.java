package dev.postmortem.model.time;

/** Which instant a local time is that its zone has twice, or skips. */
public enum WallTimePolicy {
    /**
     * The earlier of the two: the first pass through an hour that comes twice; the offset after the gap for a skipped
     * one.
     */
    EARLIER,
    /**
     * The later of the two: the second pass; the offset before the gap, as a clock that was not put forward shows it.
     */
    LATER,
    /** The first of the two that does not lie before the record before it; the earlier if nothing tells or both do. */
    MONOTONE,
    /** Neither: a record with such a time is a problem. */
    REJECT
}
