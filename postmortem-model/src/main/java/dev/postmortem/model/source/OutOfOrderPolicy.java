package dev.postmortem.model.source;

/**
 * What becomes of a row that stands after a later one in its file.
 *
 * <p>The time of a row is that of its first event. A file that runs backwards in time, as exports that put the newest first
 * do, is turned round before.
 */
public enum OutOfOrderPolicy {
    /** The row goes where its time says; the default. */
    REORDER,
    /**
     * The row stays where it is and takes the adjusted time of the row before it: what was recorded stays, the events get
     * a correction and the assumption {@link #CLAMPED_ASSUMPTION}. For files that are written in order by a clock that jumps.
     */
    CLAMP,
    /** The row gives no event and is reported as a problem. For files that must be in order. */
    REJECT;

    /** The assumption on events that {@link #CLAMP} moved; their corrections say nothing about the clock of the file. */
    public static final String CLAMPED_ASSUMPTION = "order-clamped";
}
