/** Alarms, events and audit records of Amazon Web Services. */
@NullMarked
package dev.postmortem.sources.aws;

import org.jspecify.annotations.NullMarked;
