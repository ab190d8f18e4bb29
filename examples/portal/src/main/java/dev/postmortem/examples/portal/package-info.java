/** An internal portal: stores postmortems, shows and reviews them, and publishes what the public may read. */
@NullMarked
package dev.postmortem.examples.portal;

import org.jspecify.annotations.NullMarked;
