/** What the library thinks of data. */
@NullMarked
package dev.postmortem.model.finding;

import org.jspecify.annotations.NullMarked;
