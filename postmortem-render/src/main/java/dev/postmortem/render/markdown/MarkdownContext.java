package dev.postmortem.render.markdown;

/** Where a text stands: it decides which characters would be markup. */
enum MarkdownContext {
    /** At the start of a line of its own. */
    LINE,
    /** In a heading, on one line. */
    HEADING,
    /** In a cell of a table, on one line. */
    CELL,
    /** Wherever a template puts it, on one line, with anything before and behind it. */
    ANYWHERE
}
