/** Every kind of finding that a review gives. */
@NullMarked
package dev.postmortem.review.rule;

import org.jspecify.annotations.NullMarked;
