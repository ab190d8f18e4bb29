package dev.postmortem.model.source;

/** How far a source got. */
public enum ReadOutcome {
    /** All that can be read has been read. */
    COMPLETE,
    /** The records lack a year; read again with {@link ReadContext#getReference()}. */
    REFERENCE_NEEDED
}
