/** Readers for the files that incidents leave behind. */
@NullMarked
package dev.postmortem.sources;

import org.jspecify.annotations.NullMarked;
