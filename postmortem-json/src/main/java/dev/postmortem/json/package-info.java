/** The canonical JSON form of a postmortem. */
@NullMarked
package dev.postmortem.json;

import org.jspecify.annotations.NullMarked;
