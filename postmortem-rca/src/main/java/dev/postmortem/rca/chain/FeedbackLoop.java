package dev.postmortem.rca.chain;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.ShortestCycle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Factors that drive each other, such as retries and a full pool.
 *
 * <p>A loop is no mistake, but it cannot support itself: something outside has to start it. Immutable and safe for use by
 * many threads.
 */
public final class FeedbackLoop {
    private final List<FactorId> factors;
    private final List<FactorId> cycle;

    private FeedbackLoop(List<FactorId> factors, List<FactorId> cycle) {
        this.factors = factors;
        this.cycle = cycle;
    }

    /**
     * Finds the loops of a graph; linear but for the search of shortest ways, which has a limit.
     *
     * @param graph the graph in numbers
     * @return one loop for each set of factors that drive each other, by the first factor of each
     */
    public static List<FeedbackLoop> of(CompiledGraph graph) {
        ShortestCycle search = new ShortestCycle(graph);
        return Components.of(graph).stream()
                .filter(component -> Components.isLoop(graph, component))
                .sorted(Comparator.comparingInt(component -> component[0]))
                .map(component -> new FeedbackLoop(ids(graph, component), ids(graph, search.in(component))))
                .toList();
    }

    private static List<FactorId> ids(CompiledGraph graph, int[] nodes) {
        return IntStream.of(nodes).mapToObj(graph::id).toList();
    }

    /** {@return all factors that drive each other, in the order of their ids} */
    public List<FactorId> getFactors() {
        return factors;
    }

    /**
     * Returns one shortest way around.
     *
     * <p>Of equally short ones it is the one through the first factors by id. Among very many factors the search is
     * limited to ways through the first of them.
     *
     * @return factors from cause to effect, each once; the last one is a cause of the first
     */
    public List<FactorId> getCycle() {
        return cycle;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FeedbackLoop that && factors.equals(that.factors) && cycle.equals(that.cycle);
    }

    @Override
    public int hashCode() {
        return 31 * factors.hashCode() + cycle.hashCode();
    }

    /** {@return the way around, at most ten factors of it, such as {@code retries -> full pool -> retries}} */
    @Override
    public String toString() {
        List<String> shown = cycle.stream().limit(10).map(FactorId::toString).toList();
        String gap = cycle.size() > 10 ? " -> (" + (cycle.size() - 10) + " more)" : "";
        return String.join(" -> ", shown) + gap + " -> " + cycle.get(0);
    }
}
