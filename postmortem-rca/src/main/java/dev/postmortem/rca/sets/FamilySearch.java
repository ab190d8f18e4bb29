package dev.postmortem.rca.sets;

import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.Reach;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds all minimal sets within a budget.
 *
 * <p>First without a limit on their size, with half of the budget; where that is not enough, all of one member, then all
 * of two, and so on as far as the other half goes.
 */
public final class FamilySearch {
    private final CompiledGraph graph;
    private final int target;
    private final boolean dual;
    private final int maxSets;
    private final List<int[]> components;

    private FamilySearch(CompiledGraph graph, int target, boolean dual, int maxSets) {
        this.graph = graph;
        this.target = target;
        this.dual = dual;
        this.maxSets = maxSets;
        BitSet targets = new BitSet();
        targets.set(target);
        BitSet relevant = Reach.towards(graph, targets);
        this.components =
                Components.of(graph).stream().filter(c -> relevant.get(c[0])).toList();
    }

    /**
     * Finds the minimal sets of basic nodes that together bring about a node.
     *
     * @param graph the graph
     * @param target the node
     * @param maxSets how many sets a family may hold
     * @param maxSteps how many steps may be made
     * @return the sets, and how far they are complete
     */
    public static Found combinations(CompiledGraph graph, int target, int maxSets, long maxSteps) {
        return new FamilySearch(graph, target, false, maxSets).run(maxSteps);
    }

    /**
     * Finds the minimal sets of basic nodes without which a node does not come about.
     *
     * @param graph the graph
     * @param target the node
     * @param maxSets how many sets a family may hold
     * @param maxSteps how many steps may be made
     * @return the sets, and how far they are complete
     */
    public static Found preventions(CompiledGraph graph, int target, int maxSets, long maxSteps) {
        return new FamilySearch(graph, target, true, maxSets).run(maxSteps);
    }

    private Found run(long maxSteps) {
        Budget half = new Budget(maxSets, maxSteps - maxSteps / 2);
        try {
            return attempt(half, Integer.MAX_VALUE);
        } catch (Budget.Exhausted e) {
            return deepen(new Budget(maxSets, maxSteps / 2));
        }
    }

    private Found deepen(Budget budget) {
        Found best = new Found(SetFamily.NONE, OptionalInt.of(0));
        try {
            while (best.completeUpToSize().isPresent()) {
                best = attempt(budget, best.completeUpToSize().getAsInt() + 1);
            }
        } catch (Budget.Exhausted e) {
            return best;
        }
        return best;
    }

    private Found attempt(Budget budget, int maxSize) {
        budget.spend(1);
        FamilyAlgebra algebra = new FamilyAlgebra(budget, maxSize);
        SetFamily family = new FamilySolver(graph, algebra, dual).solve(target, components);
        return new Found(family, algebra.isTruncated() ? OptionalInt.of(maxSize) : OptionalInt.empty());
    }

    /**
     * The outcome of a search.
     *
     * @param family the sets
     * @param completeUpToSize up to which size no set is missing; empty if none is missing at all
     */
    public record Found(SetFamily family, OptionalInt completeUpToSize) {}
}
