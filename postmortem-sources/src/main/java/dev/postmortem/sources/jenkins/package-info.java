/** Builds of Jenkins. */
@NullMarked
package dev.postmortem.sources.jenkins;

import org.jspecify.annotations.NullMarked;
