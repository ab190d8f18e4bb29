/** Readers for log files: JSON lines and syslog. */
@NullMarked
package dev.postmortem.sources.log;

import org.jspecify.annotations.NullMarked;
