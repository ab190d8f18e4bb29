/** Whether factors hang together. */
@NullMarked
package dev.postmortem.review.factor;

import org.jspecify.annotations.NullMarked;
