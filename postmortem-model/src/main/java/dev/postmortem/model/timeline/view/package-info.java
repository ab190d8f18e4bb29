/**
 * Views of a timeline: filters, pages, folded rows, and what was known only in hindsight.
 *
 * <p>A view never changes the timeline that it shows. Everything here is immutable and safe for use by many threads.
 */
@NullMarked
package dev.postmortem.model.timeline.view;

import org.jspecify.annotations.NullMarked;
