package dev.postmortem.model.impact.summary;

/** What an observation of an impact leaves open. */
public enum UnknownAspect {
    /** When it began. */
    START,
    /** When it ended, although it did. */
    END,
    /** It had not ended when it was written down; the summary counts it up to its own moment. */
    OPEN_END,
    /** Which service it is about. */
    SERVICE,
    /** How many customers were affected. */
    CUSTOMERS_AFFECTED,
    /** How many customers reported, although another observation says it. */
    CUSTOMERS_REPORTED,
    /** How many support tickets there were, although another observation says it. */
    SUPPORT_TICKETS
}
