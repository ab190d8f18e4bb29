/** Exact answers about an outcome: families of minimal sets, likelihood and importance, within limits; not for users. */
@NullMarked
package dev.postmortem.rca.sets;

import org.jspecify.annotations.NullMarked;
