package dev.postmortem.sources.markdown;

import org.commonmark.node.Node;

/** Something in a section of the timeline, in the order of the report. */
sealed interface TimelinePart {
    /** A row. */
    record Row(TimelineRow row) implements TimelinePart {}

    /** A day, or a zone, that holds for the rows below. */
    record Setting(String text, int line) implements TimelinePart {}

    /** A block that rows were found in, or that says how to read them. */
    record Used(int line, int lastLine, BlockPlace place) implements TimelinePart {}

    /** A block without rows. */
    record Rest(Node block) implements TimelinePart {}
}
