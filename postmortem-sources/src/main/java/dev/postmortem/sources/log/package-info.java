/** Readers for log files: JSON lines, syslog, and logs of text in many forms. */
@NullMarked
package dev.postmortem.sources.log;

import org.jspecify.annotations.NullMarked;
