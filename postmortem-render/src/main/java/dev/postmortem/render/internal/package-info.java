/** Not for users. */
@NullMarked
package dev.postmortem.render.internal;

import org.jspecify.annotations.NullMarked;
