/** What a reader of exports implements: it pushes rows into a sink. */
@NullMarked
package dev.postmortem.model.source;

import org.jspecify.annotations.NullMarked;
