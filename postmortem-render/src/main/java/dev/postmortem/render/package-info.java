/** Report renderers. */
@NullMarked
package dev.postmortem.render;

import org.jspecify.annotations.NullMarked;
