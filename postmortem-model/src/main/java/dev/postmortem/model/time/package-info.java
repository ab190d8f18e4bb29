/** Time as people and systems know it. */
@NullMarked
package dev.postmortem.model.time;

import org.jspecify.annotations.NullMarked;
