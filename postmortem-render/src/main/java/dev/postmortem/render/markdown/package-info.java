/** Reports as GitHub Flavored Markdown. */
@NullMarked
package dev.postmortem.render.markdown;

import org.jspecify.annotations.NullMarked;
