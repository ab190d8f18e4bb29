package dev.postmortem.model.common;

/** Who may read a value; ordered from the widest audience to the narrowest. */
public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** Customers who were affected. */
    CUSTOMERS,
    /** The organisation; the default. */
    INTERNAL,
    /** Named people only. */
    RESTRICTED
}
