/** Incidents of Rootly and the events of their timelines. */
@NullMarked
package dev.postmortem.sources.rootly;

import org.jspecify.annotations.NullMarked;
