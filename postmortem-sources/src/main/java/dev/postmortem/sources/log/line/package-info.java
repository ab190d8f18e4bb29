/** How single lines of text logs are written: their heads, their levels and their plain text. */
@NullMarked
package dev.postmortem.sources.log.line;

import org.jspecify.annotations.NullMarked;
