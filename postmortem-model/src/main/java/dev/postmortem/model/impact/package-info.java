/** What the incident did, and honest arithmetic on it. */
@NullMarked
package dev.postmortem.model.impact;

import org.jspecify.annotations.NullMarked;
