/** Events, incidents, impacts and deployments of Datadog. */
@NullMarked
package dev.postmortem.sources.datadog;

import org.jspecify.annotations.NullMarked;
