/** Rows of a timeline that people wrote, in the order in which they stand. */
@NullMarked
package dev.postmortem.review.rows;

import org.jspecify.annotations.NullMarked;
