/** Sorting by what has to come before what; not for users. */
@NullMarked
package dev.postmortem.model.timeline.order;

import org.jspecify.annotations.NullMarked;
