package dev.postmortem.sources.markdown;

/** What became of a block of a report. */
public enum BlockPlace {
    /** It became a value: a row of the timeline, an action, a lesson, a fact. */
    VALUE,
    /** It became text, or a part of the text, of a field. */
    TEXT,
    /** It says how to read the rest: a heading, the head of a table, a zone, a day. */
    STRUCTURE,
    /** It has nothing to read: a rule, a comment, the address of a link. */
    MARKUP,
    /** A postmortem has no place for it; its text is kept in the block alone. */
    UNPLACED
}
