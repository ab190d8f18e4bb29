/** GitHub: deployments and their statuses, releases, and runs of workflows. */
@NullMarked
package dev.postmortem.sources.github;

import org.jspecify.annotations.NullMarked;
