/** What recurs together over many incidents. */
@NullMarked
package dev.postmortem.rca.pattern;

import org.jspecify.annotations.NullMarked;
