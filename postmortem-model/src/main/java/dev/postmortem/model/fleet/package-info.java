/**
 * What many incidents say together: how long they took, what recurs, and what became of the action items.
 *
 * <p>What is counted here is equal or it is not. Which factors recur together is asked of the module {@code
 * dev.postmortem.rca}, which knows this one; its ways to label factors are what {@link
 * dev.postmortem.model.fleet.FleetInsights#byFactor} takes.
 */
@NullMarked
package dev.postmortem.model.fleet;

import org.jspecify.annotations.NullMarked;
