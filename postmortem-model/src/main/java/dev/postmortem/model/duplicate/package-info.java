/**
 * Suggestions of events that may tell of one fact although nothing proves it; nothing here joins them.
 *
 * <p>Everything here is immutable and safe for use by many threads.
 */
@NullMarked
package dev.postmortem.model.duplicate;

import org.jspecify.annotations.NullMarked;
