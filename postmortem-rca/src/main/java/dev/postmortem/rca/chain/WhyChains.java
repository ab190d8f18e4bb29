package dev.postmortem.rca.chain;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CausalPaths;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Condensation;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All ways of asking "why?" from an outcome down to the factors that nothing explains.
 *
 * <p>A view and not the model: a chain shows one cause after the other and hides that several had to come together. Each
 * feedback loop counts as one step, so there are finitely many chains; where only a loop is at the bottom, the chain ends
 * with it. Nothing is listed before it is asked for. Immutable and safe for use by many threads.
 */
public final class WhyChains {
    private final CompiledGraph graph;
    private final Condensation condensation;
    private final CausalPaths paths;

    private WhyChains(CompiledGraph graph, FactorId outcome) {
        this.graph = graph;
        this.condensation = Condensation.of(graph);
        this.paths = new CausalPaths(condensation, condensation.componentOf(graph.number(outcome)));
    }

    /**
     * Returns the chains behind an outcome; linear.
     *
     * @param graph the graph in numbers
     * @param outcome one of its factors
     * @return the chains
     */
    public static WhyChains of(CompiledGraph graph, FactorId outcome) {
        return new WhyChains(graph, outcome);
    }

    /** {@return a longest chain; of equally long ones the first by the ids of its factors; linear} */
    public WhyChain longest() {
        return chain(paths.longest());
    }

    /** {@return how many chains there are, at least 1; one addition of big numbers a link} */
    public BigInteger count() {
        return paths.count();
    }

    /**
     * Returns the first chains, by the ids of their factors from the outcome on.
     *
     * @param n how many at most, not negative
     * @return the chains; the cost is the sum of their lengths
     * @throws IllegalArgumentException if n is negative
     */
    public List<WhyChain> first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot give " + n + " chains; ask for 0 or more");
        }
        return paths.first(n).stream().map(this::chain).toList();
    }

    private WhyChain chain(int[] path) {
        return new WhyChain(IntStream.of(path).mapToObj(this::step).toList());
    }

    private SortedSet<FactorId> step(int component) {
        SortedSet<FactorId> step = new TreeSet<>();
        for (int node : condensation.members(component)) {
            step.add(graph.id(node));
        }
        return Collections.unmodifiableSortedSet(step);
    }

    /** {@return the longest chain} */
    @Override
    public String toString() {
        return longest().toString();
    }
}
