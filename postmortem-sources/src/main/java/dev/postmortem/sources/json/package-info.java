/** Reading JSON files element by element; not for users. */
@NullMarked
package dev.postmortem.sources.json;

import org.jspecify.annotations.NullMarked;
