package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Link;

/** How a tracker reads its texts. Each method escapes what it is given, so that a reader sees exactly that. */
interface Markup {
    /** Paragraphs of which the first begins with a label. */
    String section(String label, String text);

    /** A paragraph with a label and a text that leads somewhere. */
    String section(String label, String text, Link link);
}
