package dev.postmortem.model;

/** What somebody who was asked to approve a postmortem decided. */
public enum ApprovalDecision {
    /** It may stand as it is. */
    APPROVED,
    /** Something has to change first. */
    CHANGES_REQUESTED,
    /** No opinion; somebody else has to decide. */
    ABSTAINED
}
