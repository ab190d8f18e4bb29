/**
 * Contributing-factor graph analysis: which combinations of factors were enough, and what would have prevented them.
 *
 * <p>Start at {@link dev.postmortem.rca.FactorGraph}.
 */
@NullMarked
package dev.postmortem.rca;

import org.jspecify.annotations.NullMarked;
