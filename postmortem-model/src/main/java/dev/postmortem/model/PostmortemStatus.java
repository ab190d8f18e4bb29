package dev.postmortem.model;

import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.groups.Default;

/** How far a postmortem is. */
public enum PostmortemStatus {
    /** Being written. */
    DRAFT(Default.class),
    /** Being reviewed. */
    IN_REVIEW(StatusGroup.InReview.class),
    /** Reviewed and agreed. */
    REVIEWED(StatusGroup.Reviewed.class),
    /** All its actions are done or declined. */
    CLOSED(StatusGroup.Closed.class);

    private final Class<?> group;

    PostmortemStatus(Class<?> group) {
        this.group = group;
    }

    /** {@return the group of constraints that it asks for, to be given to a validator} */
    public Class<?> toGroup() {
        return group;
    }
}
