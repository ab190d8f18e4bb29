package dev.postmortem.model.action;

/** What an action item is meant to achieve. */
public enum ActionType {
    /** Learn more. */
    INVESTIGATE,
    /** Limit the effect next time. */
    MITIGATE,
    /** Mend what broke. */
    REPAIR,
    /** Notice sooner. */
    DETECT,
    /** Keep it from happening again. */
    PREVENT,
    /** Change how work is done. */
    PROCESS
}
