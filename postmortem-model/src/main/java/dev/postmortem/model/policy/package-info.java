/** Which incidents need a postmortem, by when, and what has to be in it. */
@NullMarked
package dev.postmortem.model.policy;

import org.jspecify.annotations.NullMarked;
