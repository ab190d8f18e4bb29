package dev.postmortem.model;

/** How far a postmortem is. */
public enum PostmortemStatus {
    /** Being written. */
    DRAFT,
    /** Being reviewed. */
    IN_REVIEW,
    /** Reviewed and agreed. */
    REVIEWED,
    /** All its actions are done or declined. */
    CLOSED
}
