/** Releases of Helm. */
@NullMarked
package dev.postmortem.sources.helm;

import org.jspecify.annotations.NullMarked;
