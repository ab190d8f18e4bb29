package dev.postmortem.model.action;

/** How urgent an action item is; P0 is the most urgent. */
public enum ActionPriority {
    /** At once. */
    P0,
    /** Next. */
    P1,
    /** Planned. */
    P2,
    /** Some day. */
    P3
}
