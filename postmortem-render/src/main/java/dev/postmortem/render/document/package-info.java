/** The neutral document tree that every renderer writes. */
@NullMarked
package dev.postmortem.render.document;

import org.jspecify.annotations.NullMarked;
