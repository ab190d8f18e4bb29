/** Incidents of Splunk On-Call, which was VictorOps. */
@NullMarked
package dev.postmortem.sources.victorops;

import org.jspecify.annotations.NullMarked;
