/** Texts that anybody may have written, made harmless for whoever reads them. */
@NullMarked
package dev.postmortem.rca.text;

import org.jspecify.annotations.NullMarked;
