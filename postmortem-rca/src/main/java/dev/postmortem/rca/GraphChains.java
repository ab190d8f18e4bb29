package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.chain.WhyChain;
import dev.postmortem.rca.chain.WhyChains;
import dev.postmortem.rca.graph.CausalPaths;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** The paths through a graph from an outcome down, as chains; immutable. */
final class GraphChains implements WhyChains {
    private final FactorGraph graph;
    private final CausalPaths paths;

    GraphChains(FactorGraph graph, int outcome) {
        this.graph = graph;
        this.paths = new CausalPaths(graph.condensation(), graph.condensation().componentOf(outcome));
    }

    @Override
    public WhyChain longest() {
        return chain(paths.longest());
    }

    @Override
    public BigInteger count() {
        return paths.count();
    }

    @Override
    public List<WhyChain> first(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("cannot give " + n + " chains; ask for 0 or more");
        }
        return paths.first(n).stream().map(this::chain).toList();
    }

    private WhyChain chain(int[] path) {
        return WhyChain.of(IntStream.of(path).mapToObj(this::step).toList());
    }

    private SortedSet<FactorId> step(int component) {
        return graph.ids(IntStream.of(graph.condensation().members(component)));
    }

    @Override
    public String toString() {
        return longest().toString();
    }
}
