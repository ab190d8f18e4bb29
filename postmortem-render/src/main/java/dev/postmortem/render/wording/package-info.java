/** How times, numbers and names read for people. */
@NullMarked
package dev.postmortem.render.wording;

import org.jspecify.annotations.NullMarked;
