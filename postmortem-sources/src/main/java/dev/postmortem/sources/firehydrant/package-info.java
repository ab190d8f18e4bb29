/** Incidents of FireHydrant and the events of their timelines. */
@NullMarked
package dev.postmortem.sources.firehydrant;

import org.jspecify.annotations.NullMarked;
