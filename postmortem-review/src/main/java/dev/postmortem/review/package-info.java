/** Checks that a good review would make by hand. */
@NullMarked
package dev.postmortem.review;

import org.jspecify.annotations.NullMarked;
