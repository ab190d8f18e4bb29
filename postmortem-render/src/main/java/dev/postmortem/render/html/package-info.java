/** Reports as HTML: a self-contained page, or a fragment for a host page. */
@NullMarked
package dev.postmortem.render.html;

import org.jspecify.annotations.NullMarked;
