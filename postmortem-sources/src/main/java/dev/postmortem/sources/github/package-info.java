/** GitHub: deployments and their statuses, releases, runs of workflows, and what was merged. */
@NullMarked
package dev.postmortem.sources.github;

import org.jspecify.annotations.NullMarked;
