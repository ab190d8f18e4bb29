/** Ids and small values that every other package uses. */
@NullMarked
package dev.postmortem.model.common;

import org.jspecify.annotations.NullMarked;
