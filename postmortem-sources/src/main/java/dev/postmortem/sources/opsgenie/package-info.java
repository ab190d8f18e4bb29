/** Alerts of Opsgenie and of Jira Service Management, and what people did about them. */
@NullMarked
package dev.postmortem.sources.opsgenie;

import org.jspecify.annotations.NullMarked;
