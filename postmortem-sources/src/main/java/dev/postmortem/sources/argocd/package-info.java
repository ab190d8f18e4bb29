/** Argo CD applications. */
@NullMarked
package dev.postmortem.sources.argocd;

import org.jspecify.annotations.NullMarked;
