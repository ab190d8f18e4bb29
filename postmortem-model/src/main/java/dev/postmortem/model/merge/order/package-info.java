/**
 * The merging of sorted runs: keys that hold time and rank in one number, and the tree that finds the least of them.
 *
 * <p>Not exported; {@link dev.postmortem.model.merge.order.OrderedRecords} is where to begin.
 */
@NullMarked
package dev.postmortem.model.merge.order;

import org.jspecify.annotations.NullMarked;
