/** Kubernetes events. */
@NullMarked
package dev.postmortem.sources.kubernetes;

import org.jspecify.annotations.NullMarked;
