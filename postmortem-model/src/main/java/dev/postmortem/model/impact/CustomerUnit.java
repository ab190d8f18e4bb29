package dev.postmortem.model.impact;

/** What is counted when customers are counted. */
public enum CustomerUnit {
    /** Customers, such as companies. */
    CUSTOMER,
    /** Accounts. */
    ACCOUNT,
    /** Single users. */
    USER
}
