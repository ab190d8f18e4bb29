/**
 * Reconciling the clocks of sources by what must have happened before what; start at
 * {@link dev.postmortem.model.clock.ClockReconciler}.
 */
@NullMarked
package dev.postmortem.model.clock;

import org.jspecify.annotations.NullMarked;
