package dev.postmortem.render.template;

/** What becomes of a section for which there is nothing to say. */
public enum EmptySections {
    /** It is left out with its heading. */
    OMIT,
    /** Its heading stays, with a note that there is no entry; what an audience may not see counts as nothing to say. */
    MARK
}
