package dev.postmortem.rca.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Finds the nodes that every causal path to a target goes through; linear.
 *
 * <p>The paths begin at the nodes without causes, which a virtual root joins. One shortest path is walked from the target
 * to the root; a node on it dominates if no way around it leads from before it to behind it.
 */
public final class Dominators {
    private static final int NONE = -1;

    private final CompiledGraph graph;
    private final int root;
    private final int[] queue;
    private final boolean[] seen;
    private final int[] place;
    private int reach;

    private Dominators(CompiledGraph graph) {
        this.graph = graph;
        this.root = graph.size();
        this.queue = new int[root + 1];
        this.seen = new boolean[root + 1];
        this.place = new int[root + 1];
        Arrays.fill(place, NONE);
    }

    /**
     * Finds the nodes on every path.
     *
     * @param graph the graph
     * @param target the node that the paths lead to
     * @return the nodes from causes to effects, without the target; empty if no path leads there
     */
    public static int[] of(CompiledGraph graph, int target) {
        return new Dominators(graph).of(target);
    }

    private int[] of(int target) {
        int[] path = shortestPath(target);
        for (int at = 0; at < path.length; at++) {
            place[path[at]] = at;
        }
        Arrays.fill(seen, false);
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at + 1 < path.length; at++) {
            if (at > 0 && reach == at) {
                found.add(path[at]);
            }
            explore(path[at]);
        }
        Collections.reverse(found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** From the target to the root, both included; empty if there is none. */
    private int[] shortestPath(int target) {
        int[] towards = new int[root + 1];
        queue[0] = target;
        seen[target] = true;
        int end = 1;
        for (int at = 0; at < end && !seen[root]; at++) {
            for (int next : next(queue[at])) {
                if (!seen[next]) {
                    seen[next] = true;
                    towards[next] = queue[at];
                    queue[end++] = next;
                }
            }
        }
        return seen[root] ? back(towards, target) : new int[0];
    }

    private int[] back(int[] towards, int target) {
        int length = 1;
        for (int node = root; node != target; node = towards[node]) {
            length++;
        }
        int[] path = new int[length];
        int node = root;
        for (int at = length - 1; at > 0; at--) {
            path[at] = node;
            node = towards[node];
        }
        path[0] = target;
        return path;
    }

    /** Follows everything beside the path and notes how far along the path it comes back. */
    private void explore(int from) {
        int end = 0;
        queue[end++] = from;
        for (int at = 0; at < end; at++) {
            for (int next : next(queue[at])) {
                if (place[next] != NONE) {
                    reach = Math.max(reach, place[next]);
                } else if (!seen[next]) {
                    seen[next] = true;
                    queue[end++] = next;
                }
            }
        }
    }

    /** The root is never left: every walk ends there. */
    private int[] next(int node) {
        return graph.isBasic(node) || graph.isHeld(node) ? new int[] {root} : graph.causesOf(node);
    }
}
