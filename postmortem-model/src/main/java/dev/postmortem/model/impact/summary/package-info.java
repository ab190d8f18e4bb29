/** What several observations of impact say together. */
@NullMarked
package dev.postmortem.model.impact.summary;

import org.jspecify.annotations.NullMarked;
