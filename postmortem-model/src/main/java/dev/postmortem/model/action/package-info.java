/** What will be done. */
@NullMarked
package dev.postmortem.model.action;

import org.jspecify.annotations.NullMarked;
