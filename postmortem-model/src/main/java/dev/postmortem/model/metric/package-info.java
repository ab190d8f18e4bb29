/** How long the phases of an incident took, by named formulas. */
@NullMarked
package dev.postmortem.model.metric;

import org.jspecify.annotations.NullMarked;
