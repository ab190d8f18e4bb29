/** Slack exports and messages of the Slack Web API. */
@NullMarked
package dev.postmortem.sources.slack;

import org.jspecify.annotations.NullMarked;
