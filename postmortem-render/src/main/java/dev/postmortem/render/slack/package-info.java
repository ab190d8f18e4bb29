/** Reports as messages of Slack. */
@NullMarked
package dev.postmortem.render.slack;

import org.jspecify.annotations.NullMarked;
