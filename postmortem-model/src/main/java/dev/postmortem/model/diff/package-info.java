/** What changed between two revisions of a postmortem. */
@NullMarked
package dev.postmortem.model.diff;

import org.jspecify.annotations.NullMarked;
