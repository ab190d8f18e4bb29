/** Reports in the Atlassian Document Format. */
@NullMarked
package dev.postmortem.render.adf;

import org.jspecify.annotations.NullMarked;
