/** The meeting in which a postmortem is talked through. */
@NullMarked
package dev.postmortem.model.meeting;

import org.jspecify.annotations.NullMarked;
