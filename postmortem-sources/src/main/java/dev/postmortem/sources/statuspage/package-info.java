/** Incidents of a public status page made with Statuspage. */
@NullMarked
package dev.postmortem.sources.statuspage;

import org.jspecify.annotations.NullMarked;
