/** Texts that have to be short; not for users. */
@NullMarked
package dev.postmortem.render.limit;

import org.jspecify.annotations.NullMarked;
