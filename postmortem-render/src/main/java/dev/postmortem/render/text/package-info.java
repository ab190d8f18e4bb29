/** Reports as plain text. */
@NullMarked
package dev.postmortem.render.text;

import org.jspecify.annotations.NullMarked;
