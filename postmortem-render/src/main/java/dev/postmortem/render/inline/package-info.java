/** The smallest parts of a report: pieces of text, cleaned of everything that a terminal or a browser would obey. */
@NullMarked
package dev.postmortem.render.inline;

import org.jspecify.annotations.NullMarked;
