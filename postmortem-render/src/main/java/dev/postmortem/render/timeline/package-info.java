/** The timeline of a report: which events are shown, which are folded, and the drawing. */
@NullMarked
package dev.postmortem.render.timeline;

import org.jspecify.annotations.NullMarked;
