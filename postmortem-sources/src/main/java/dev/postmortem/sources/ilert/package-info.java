/** Alerts and incidents of ilert, outages of its services and deployments that were reported to it. */
@NullMarked
package dev.postmortem.sources.ilert;

import org.jspecify.annotations.NullMarked;
