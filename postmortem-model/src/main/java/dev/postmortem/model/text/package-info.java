/** Texts with a type of their own, and the order of texts. */
@NullMarked
package dev.postmortem.model.text;

import org.jspecify.annotations.NullMarked;
