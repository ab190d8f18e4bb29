/** Incidents of incident.io, their updates and actions. */
@NullMarked
package dev.postmortem.sources.incidentio;

import org.jspecify.annotations.NullMarked;
