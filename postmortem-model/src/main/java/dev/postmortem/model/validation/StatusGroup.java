package dev.postmortem.model.validation;

import jakarta.validation.groups.Default;

/**
 * The groups of constraints that a status of a postmortem asks for; each includes those before it.
 *
 * <p>They ask for what must not be missing. The review knows more, and tells it in more words.
 */
public interface StatusGroup {
    /** What a postmortem needs before others review it. */
    interface InReview extends Default {}

    /** What a postmortem needs when the review is over. */
    interface Reviewed extends InReview {}

    /** What a postmortem needs when nothing is left to be done. */
    interface Closed extends Reviewed {}
}
