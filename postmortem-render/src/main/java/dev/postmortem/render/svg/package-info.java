/** Drawings as inline SVG. */
@NullMarked
package dev.postmortem.render.svg;

import org.jspecify.annotations.NullMarked;
