/** Reading the post-incident reports that teams keep as Markdown. */
@NullMarked
package dev.postmortem.sources.markdown;

import org.jspecify.annotations.NullMarked;
