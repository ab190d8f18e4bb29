/**
 * Checks that a good review would make by hand: is everything there, and does it fit together?
 *
 * <p>Start at {@link dev.postmortem.review.PostmortemReview}.
 */
@NullMarked
package dev.postmortem.review;

import org.jspecify.annotations.NullMarked;
