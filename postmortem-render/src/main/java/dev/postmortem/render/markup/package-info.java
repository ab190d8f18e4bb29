/** Writing of elements, for HTML and SVG. */
@NullMarked
package dev.postmortem.render.markup;

import org.jspecify.annotations.NullMarked;
