/** Opening files: compression, archives, character sets, limits, and telling formats apart by content. */
@NullMarked
package dev.postmortem.sources.input;

import org.jspecify.annotations.NullMarked;
