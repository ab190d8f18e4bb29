package dev.postmortem.render.ticket;

/** What becomes of an action item when tickets are planned. */
public enum TicketOutcome {
    /** It becomes a ticket. */
    CREATE,
    /** There is an issue for it already. */
    HAS_ISSUE,
    /** It is done. */
    DONE,
    /** It was declined. */
    DECLINED,
    /** It needs discussion, and so it goes to the agenda of the meeting. */
    TO_AGENDA,
    /** Readers of the tracker may not see it. */
    HIDDEN,
    /** An action item before it has the same external key, and so it would be taken for that. */
    SAME_KEY
}
