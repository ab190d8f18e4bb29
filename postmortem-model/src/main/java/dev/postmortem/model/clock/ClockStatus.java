package dev.postmortem.model.clock;

/** What became of a clock when clocks were reconciled. */
public enum ClockStatus {
    /** All other clocks are compared with it; its times stay as recorded. */
    REFERENCE,
    /** Somebody declared its correction, which stays. */
    DECLARED,
    /** Its correction is estimated, with a bound to either side. */
    ESTIMATED,
    /** Bounds are known to either side and nothing contradicts its recorded times, which stay. */
    CONSISTENT,
    /** Its correction is bounded from one side at most, or by more than a hundred years; its times stay as recorded. */
    ONE_SIDED,
    /** Nothing relates it to a reference; its times stay as recorded. */
    UNRELATED,
    /** No correction makes all that is proven about it true; its times stay as recorded. */
    CONTRADICTORY
}
