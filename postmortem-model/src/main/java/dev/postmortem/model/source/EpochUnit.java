package dev.postmortem.model.source;

/** The unit of a number that counts from 1970-01-01T00:00Z. */
public enum EpochUnit {
    /** Seconds. */
    SECONDS,
    /** Milliseconds. */
    MILLIS,
    /** Microseconds. */
    MICROS,
    /** Nanoseconds. */
    NANOS
}
