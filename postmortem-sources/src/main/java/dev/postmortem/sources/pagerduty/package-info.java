/** PagerDuty log entries and webhooks. */
@NullMarked
package dev.postmortem.sources.pagerduty;

import org.jspecify.annotations.NullMarked;
