/** Factor graphs as text that other programs draw. */
@NullMarked
package dev.postmortem.rca.drawing;

import org.jspecify.annotations.NullMarked;
