/** How a postmortem moves from one status to another. */
@NullMarked
package dev.postmortem.model.status;

import org.jspecify.annotations.NullMarked;
