/** GitLab: deployments, pipelines and releases. */
@NullMarked
package dev.postmortem.sources.gitlab;

import org.jspecify.annotations.NullMarked;
