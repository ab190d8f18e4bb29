/** The incident, its severity and its milestones. */
@NullMarked
package dev.postmortem.model.incident;

import org.jspecify.annotations.NullMarked;
