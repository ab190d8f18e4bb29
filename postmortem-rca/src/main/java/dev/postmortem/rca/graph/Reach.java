package dev.postmortem.rca.graph;

import java.util.BitSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What leads to given nodes or follows from them, directly or through others; linear. */
public final class Reach {
    private Reach() {}

    /**
     * Finds all nodes that lead to one of the targets.
     *
     * @param graph the graph
     * @param targets the targets
     * @return the nodes that lead there, the targets among them
     */
    public static BitSet towards(CompiledGraph graph, BitSet targets) {
        return walk(graph, targets, graph::causesOf);
    }

    /**
     * Finds all nodes that one of the sources leads to.
     *
     * @param graph the graph
     * @param sources the sources
     * @return the nodes that are led to, the sources among them
     */
    public static BitSet from(CompiledGraph graph, BitSet sources) {
        return walk(
                graph,
                sources,
                node -> IntStream.of(graph.gatesUsing(node))
                        .map(g -> graph.gate(g).effect())
                        .toArray());
    }

    private static BitSet walk(CompiledGraph graph, BitSet begin, IntFunction<int[]> next) {
        BitSet seen = (BitSet) begin.clone();
        int[] queue = new int[graph.size()];
        int end = 0;
        for (int node = begin.nextSetBit(0); node >= 0; node = begin.nextSetBit(node + 1)) {
            queue[end++] = node;
        }
        for (int at = 0; at < end; at++) {
            for (int neighbour : next.apply(queue[at])) {
                if (!seen.get(neighbour)) {
                    seen.set(neighbour);
                    queue[end++] = neighbour;
                }
            }
        }
        return seen;
    }
}
