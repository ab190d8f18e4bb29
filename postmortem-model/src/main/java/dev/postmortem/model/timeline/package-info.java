/** Events, their provenance and the timeline. */
@NullMarked
package dev.postmortem.model.timeline;

import org.jspecify.annotations.NullMarked;
