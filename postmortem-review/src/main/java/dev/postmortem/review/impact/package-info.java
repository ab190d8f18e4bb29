/** Whether the impact is told from more than one side, and fits the milestones. */
@NullMarked
package dev.postmortem.review.impact;

import org.jspecify.annotations.NullMarked;
