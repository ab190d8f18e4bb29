package dev.postmortem.rca.formula;

import dev.postmortem.rca.graph.CompiledGraph;
import java.util.Arrays;
import java.util.BitSet;

/**
 * An order of the nodes of a loop in which causes stand before effects, but for causes that are among some cut nodes.
 *
 * <p>The cut nodes are where a depth-first walk meets its own path; found without recursion.
 */
final class LoopOrder {
    private final CompiledGraph graph;
    private final BitSet fresh = new BitSet();
    private final BitSet onPath = new BitSet();
    private final BitSet cut = new BitSet();
    private final int[] nodes;
    private final int[] path;
    private final int[] next;
    private int placed;
    private int depth;

    private LoopOrder(CompiledGraph graph, int[] loop) {
        this.graph = graph;
        this.nodes = new int[loop.length];
        this.path = new int[loop.length];
        this.next = new int[loop.length];
        Arrays.stream(loop).forEach(fresh::set);
    }

    static LoopOrder of(CompiledGraph graph, int[] loop) {
        LoopOrder order = new LoopOrder(graph, loop);
        order.walkFrom(loop[0]);
        return order;
    }

    /** The nodes, in this order; not to be changed. */
    int[] nodes() {
        return nodes;
    }

    /** How many nodes cut all cycles. */
    int cuts() {
        return cut.cardinality();
    }

    private void walkFrom(int start) {
        enter(start);
        while (depth > 0) {
            int node = path[depth - 1];
            int[] causes = graph.causesOf(node);
            if (next[depth - 1] < causes.length) {
                follow(causes[next[depth - 1]++]);
            } else {
                nodes[placed++] = node;
                onPath.clear(node);
                depth--;
            }
        }
    }

    private void follow(int cause) {
        if (fresh.get(cause)) {
            enter(cause);
        } else if (onPath.get(cause)) {
            cut.set(cause);
        }
    }

    private void enter(int node) {
        fresh.clear(node);
        onPath.set(node);
        path[depth] = node;
        next[depth] = 0;
        depth++;
    }
}
