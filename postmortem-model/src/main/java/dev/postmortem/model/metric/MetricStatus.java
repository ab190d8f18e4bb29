package dev.postmortem.model.metric;

/** What a metric of one incident came to. */
public enum MetricStatus {
    /** An exact length. */
    VALUE,
    /** A length between two bounds, because a time it depends on is a range or coarse. */
    INTERVAL,
    /** Nobody knows one or both of the times. */
    TIMESTAMPS_MISSING,
    /** The second time lies before the first, whatever the range. */
    TIMESTAMPS_INVALID,
    /** The set of metrics has no formula of this name. */
    NOT_DEFINED
}
