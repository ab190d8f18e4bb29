/** Whether actions can be followed, are dated and ranked, and prevent something. */
@NullMarked
package dev.postmortem.review.action;

import org.jspecify.annotations.NullMarked;
