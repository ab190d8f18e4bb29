/** Whether events and milestones are complete and in order. */
@NullMarked
package dev.postmortem.review.timeline;

import org.jspecify.annotations.NullMarked;
