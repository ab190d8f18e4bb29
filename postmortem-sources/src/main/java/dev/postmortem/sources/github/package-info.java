/** GitHub deployments and their statuses. */
@NullMarked
package dev.postmortem.sources.github;

import org.jspecify.annotations.NullMarked;
