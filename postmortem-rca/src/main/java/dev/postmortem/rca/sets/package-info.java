/** Families of minimal sets, and their computation within a budget; not for users. */
@NullMarked
package dev.postmortem.rca.sets;

import org.jspecify.annotations.NullMarked;
