package dev.postmortem.render.inline;

/** How a label or a row is meant; never the only carrier of what it says. */
public enum Tone {
    /** Nothing special. */
    NEUTRAL,
    /** Good news. */
    GOOD,
    /** Worth a look. */
    NOTICE,
    /** Not good. */
    WARNING,
    /** Bad. */
    CRITICAL
}
