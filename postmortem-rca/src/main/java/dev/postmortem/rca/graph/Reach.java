package dev.postmortem.rca.graph;

import java.util.BitSet;

/** What leads to given nodes, directly or through others; linear. */
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
        BitSet seen = (BitSet) targets.clone();
        int[] queue = new int[graph.size()];
        int end = 0;
        for (int node = targets.nextSetBit(0); node >= 0; node = targets.nextSetBit(node + 1)) {
            queue[end++] = node;
        }
        for (int at = 0; at < end; at++) {
            for (int cause : graph.causesOf(queue[at])) {
                if (!seen.get(cause)) {
                    seen.set(cause);
                    queue[end++] = cause;
                }
            }
        }
        return seen;
    }
}
