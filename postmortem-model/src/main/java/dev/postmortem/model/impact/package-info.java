/** What the incident did, one observation at a time. */
@NullMarked
package dev.postmortem.model.impact;

import org.jspecify.annotations.NullMarked;
