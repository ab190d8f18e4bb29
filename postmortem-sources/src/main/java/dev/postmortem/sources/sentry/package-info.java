/** Issues of Sentry, their events, and what became of them. */
@NullMarked
package dev.postmortem.sources.sentry;

import org.jspecify.annotations.NullMarked;
