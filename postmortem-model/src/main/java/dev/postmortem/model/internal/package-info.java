/** Not for users. */
@NullMarked
package dev.postmortem.model.internal;

import org.jspecify.annotations.NullMarked;
