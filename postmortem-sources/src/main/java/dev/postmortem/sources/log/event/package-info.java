/** What lines and records of logs say, as events. */
@NullMarked
package dev.postmortem.sources.log.event;

import org.jspecify.annotations.NullMarked;
