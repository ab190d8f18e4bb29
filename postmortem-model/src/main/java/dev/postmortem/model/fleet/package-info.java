/** What many incidents say together: how long they took, what recurs, and what became of the action items. */
@NullMarked
package dev.postmortem.model.fleet;

import org.jspecify.annotations.NullMarked;
