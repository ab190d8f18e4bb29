package dev.postmortem.model.action;

/** Where an action item stands. */
public enum ActionStatus {
    /** Somebody suggests it. */
    PROPOSED,
    /** Agreed, not begun. */
    OPEN,
    /** Begun. */
    IN_PROGRESS,
    /** Done. */
    DONE,
    /** Declined, with a reason. */
    WONT_DO
}
