package dev.postmortem.render.inline;

/** What a piece of text is; a renderer that does not know a kind writes it as text. */
public enum InlineKind {
    /** Plain text; a line feed in it is a line break. */
    TEXT,
    /** Important text. */
    STRONG,
    /** Stressed text. */
    EMPHASIS,
    /** Something typed by or for a machine. */
    CODE,
    /** A text that leads somewhere. */
    LINK,
    /** A moment or a range of time. */
    TIME,
    /** A short label such as a severity or a kind. */
    BADGE
}
