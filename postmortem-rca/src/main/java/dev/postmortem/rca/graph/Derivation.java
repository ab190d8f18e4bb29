package dev.postmortem.rca.graph;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What follows from given factors: the least fixpoint, so that a loop cannot support itself; linear.
 *
 * <p>An instance may be used by one thread at a time.
 */
public final class Derivation {
    private final CompiledGraph graph;
    private final BitSet removedNodes;
    private final BitSet brokenGates;
    private final int[] missing;
    private final int[] queue;

    /**
     * Prepares derivations in which some nodes and gates do not count.
     *
     * @param graph the graph
     * @param removedNodes the nodes that are forced to be false
     * @param brokenGates the gates that no longer hold
     */
    public Derivation(CompiledGraph graph, BitSet removedNodes, BitSet brokenGates) {
        this.graph = graph;
        this.removedNodes = removedNodes;
        this.brokenGates = brokenGates;
        this.missing = IntStream.range(0, graph.gateCount())
                .map(g -> graph.gate(g).need())
                .toArray();
        this.queue = new int[graph.size()];
    }

    /**
     * Returns the unexplained nodes of a graph.
     *
     * @param graph the graph
     * @return the nodes without a gate that are not held
     */
    public static BitSet basis(CompiledGraph graph) {
        BitSet basis = new BitSet(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            basis.set(node, graph.isBasic(node));
        }
        return basis;
    }

    /**
     * Derives all that follows, in time linear in what is true.
     *
     * @param given the nodes that are true from the start, beside those that are held; removed ones among them are not
     * @return the nodes that are true in the end
     */
    public BitSet from(BitSet given) {
        BitSet derived = (BitSet) given.clone();
        derived.andNot(removedNodes);
        derived.or(graph.held());
        int end = 0;
        for (int node = derived.nextSetBit(0); node >= 0; node = derived.nextSetBit(node + 1)) {
            queue[end++] = node;
        }
        for (int at = 0; at < end; at++) {
            for (int g : graph.gatesUsing(queue[at])) {
                missing[g]--;
                int effect = graph.gate(g).effect();
                if (missing[g] == 0 && !brokenGates.get(g) && !removedNodes.get(effect) && !derived.get(effect)) {
                    derived.set(effect);
                    queue[end++] = effect;
                }
            }
        }
        restore(end);
        return derived;
    }

    private void restore(int end) {
        for (int at = 0; at < end; at++) {
            for (int g : graph.gatesUsing(queue[at])) {
                missing[g] = graph.gate(g).need();
            }
        }
    }
}
