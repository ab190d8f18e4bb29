package dev.postmortem.model.time;

/** Which of two numbers is the month, in dates such as {@code 05/11/2021}; never guessed. */
public enum DateOrder {
    /** The month comes first: May 11. */
    MONTH_FIRST,
    /** The day comes first: November 5. */
    DAY_FIRST
}
