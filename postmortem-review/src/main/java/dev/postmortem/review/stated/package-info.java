/** What authors state in words, and the times of a postmortem with which it is compared. */
@NullMarked
package dev.postmortem.review.stated;

import org.jspecify.annotations.NullMarked;
