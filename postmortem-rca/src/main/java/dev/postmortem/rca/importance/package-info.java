/** How much each factor matters for an outcome, in the measures of reliability theory. */
@NullMarked
package dev.postmortem.rca.importance;

import org.jspecify.annotations.NullMarked;
