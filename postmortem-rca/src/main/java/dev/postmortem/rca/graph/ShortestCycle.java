package dev.postmortem.rca.graph;

import java.util.Arrays;

/**
 * Finds one shortest cycle of a component; of equally short ones the first in the order of node numbers.
 *
 * <p>The search stops after a fixed number of steps and then gives the shortest cycle found so far, which goes through
 * the first nodes; so the whole stays linear on large graphs. An instance may be used by one thread at a time.
 */
public final class ShortestCycle {
    private static final long MAX_STEPS = 5_000_000;

    private final CompiledGraph graph;
    private final int[] distance;
    private final int[] towards;
    private final int[] queue;
    private int queued;
    private long steps;

    /**
     * Prepares the search.
     *
     * @param graph the graph
     */
    public ShortestCycle(CompiledGraph graph) {
        this.graph = graph;
        this.distance = new int[graph.size()];
        this.towards = new int[graph.size()];
        this.queue = new int[graph.size()];
    }

    /**
     * Finds a cycle.
     *
     * @param component the nodes of a component that is a loop, ascending
     * @return the nodes of the cycle from cause to effect, the first one once; the last is a cause of the first
     */
    public int[] in(int[] component) {
        int[] best = new int[0];
        for (int start : component) {
            boolean enough = best.length == 1 || (best.length > 0 && steps > MAX_STEPS);
            if (enough) {
                break;
            }
            int[] cycle = through(start, component, best.length == 0 ? Integer.MAX_VALUE : best.length);
            best = cycle.length > 0 ? cycle : best;
        }
        return best;
    }

    /** Walks from a node to its causes, level by level, until it meets the node again. */
    private int[] through(int start, int[] component, int shorterThan) {
        int[] found = new int[0];
        queued = 0;
        visit(start, start, 1);
        for (int at = 0; at < queued && found.length == 0; at++) {
            int node = queue[at];
            if (distance[node] >= shorterThan) {
                break;
            }
            found = expand(node, start, component);
        }
        for (int i = 0; i < queued; i++) {
            distance[queue[i]] = 0;
        }
        return found;
    }

    private int[] expand(int node, int start, int[] component) {
        for (int cause : graph.causesOf(node)) {
            steps++;
            if (cause == start) {
                return path(node, start);
            }
            if (distance[cause] == 0 && Arrays.binarySearch(component, cause) >= 0) {
                visit(cause, node, distance[node] + 1);
            }
        }
        return new int[0];
    }

    private void visit(int node, int from, int level) {
        distance[node] = level;
        towards[node] = from;
        queue[queued++] = node;
    }

    /** From the start back along the way: the start is a cause of the node that was reached last. */
    private int[] path(int last, int start) {
        int[] cycle = new int[distance[last]];
        cycle[0] = start;
        int node = last;
        for (int i = 1; i < cycle.length; i++) {
            cycle[i] = node;
            node = towards[node];
        }
        return cycle;
    }
}
