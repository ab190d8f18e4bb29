/**
 * What leads to what: chains of causes, feedback loops and the links that are enough to show them.
 *
 * <p>These are views. They follow single links and do not ask which causes have to come together; that is what
 * {@link dev.postmortem.rca} is for.
 */
@NullMarked
package dev.postmortem.rca.chain;

import org.jspecify.annotations.NullMarked;
