/**
 * The phases of an incident, what was silent in them, and which sources ended too early.
 *
 * <p>Everything here is immutable and safe for use by many threads.
 */
@NullMarked
package dev.postmortem.model.phase;

import org.jspecify.annotations.NullMarked;
