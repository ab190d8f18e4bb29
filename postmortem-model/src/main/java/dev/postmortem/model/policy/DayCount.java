package dev.postmortem.model.policy;

/** Which days count towards a deadline. */
public enum DayCount {
    /** Every day. */
    CALENDAR,
    /** Monday to Friday, except the holidays that the caller names. */
    BUSINESS
}
