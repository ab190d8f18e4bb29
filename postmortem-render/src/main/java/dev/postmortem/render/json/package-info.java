/** Writing JSON; not for users. */
@NullMarked
package dev.postmortem.render.json;

import org.jspecify.annotations.NullMarked;
