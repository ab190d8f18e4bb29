/** The factor graph as numbers, and the linear algorithms on it; not for users. */
@NullMarked
package dev.postmortem.rca.graph;

import org.jspecify.annotations.NullMarked;
