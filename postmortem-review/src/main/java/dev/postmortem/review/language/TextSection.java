package dev.postmortem.review.language;

/** What a text is for, which decides how strictly its words are taken. */
public enum TextSection {
    /** Title, summary, causes and everything else that tells what happened. */
    NARRATIVE,
    /** What people say about an event of the timeline, which holds facts alone. */
    TIMELINE,
    /** Lessons and open questions, which look back on purpose. */
    LESSONS,
    /** The title of an action, which names what will be different. */
    ACTION_TITLE,
    /** What else is said about an action. */
    ACTION
}
