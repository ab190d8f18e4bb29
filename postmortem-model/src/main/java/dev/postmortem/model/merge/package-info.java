/** Merging sources into one timeline. */
@NullMarked
package dev.postmortem.model.merge;

import org.jspecify.annotations.NullMarked;
