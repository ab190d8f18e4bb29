package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.order.EdgeTable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shortest paths with lengths of any sign: Bellman and Ford with a queue.
 *
 * <p>Stops at the first cycle of negative length, of which the predecessors of a node then are part. Takes O(n e) steps
 * at worst, usually close to e.
 */
final class ShortestPaths {
    private static final int NONE = -1;

    private final ConstraintGraph graph;
    private final WorkLimit limit;
    private final @Nullable Duration[] lengths;
    private final int[] edgeTo;
    private final Deque<Integer> queue = new ArrayDeque<>();
    private final BitSet queued = new BitSet();
    private List<Integer> negativeCycle = List.of();

    private ShortestPaths(ConstraintGraph graph, WorkLimit limit) {
        this.graph = graph;
        this.limit = limit;
        this.lengths = new Duration[graph.size()];
        this.edgeTo = new int[graph.size()];
        Arrays.fill(edgeTo, NONE);
    }

    /** {@return the paths from one node} */
    static ShortestPaths from(int start, ConstraintGraph graph, WorkLimit limit) {
        ShortestPaths paths = new ShortestPaths(graph, limit);
        paths.start(start);
        paths.run();
        return paths;
    }

    /** {@return the paths from anywhere, to find a negative cycle wherever it is} */
    static ShortestPaths fromAnywhere(ConstraintGraph graph, WorkLimit limit) {
        ShortestPaths paths = new ShortestPaths(graph, limit);
        for (int node = 0; node < graph.size(); node++) {
            paths.start(node);
        }
        paths.run();
        return paths;
    }

    /** {@return the edges of a cycle of negative length in their order; empty if there is none} */
    List<Integer> negativeCycle() {
        return negativeCycle;
    }

    /** {@return the length of the shortest path to a node; absent if there is no path} */
    Optional<Duration> length(int node) {
        return Optional.ofNullable(lengths[node]);
    }

    /** {@return the edges of the shortest path to a node, the first so many of them from its end} */
    List<Integer> lastEdges(int node, int most) {
        List<Integer> edges = new ArrayList<>();
        for (int at = node; edgeTo[at] != NONE && edges.size() < most; at = graph.source(edgeTo[at])) {
            edges.add(edgeTo[at]);
        }
        return edges;
    }

    private void start(int node) {
        lengths[node] = Duration.ZERO;
        enqueue(node);
    }

    private void run() {
        while (!queue.isEmpty() && negativeCycle.isEmpty()) {
            int node = queue.remove();
            queued.clear(node);
            EdgeTable out = graph.bySource();
            for (int i = out.first(node); i < out.end(node) && negativeCycle.isEmpty(); i++) {
                relax(node, out.edge(i));
            }
        }
    }

    private void relax(int node, int edge) {
        limit.step();
        int target = graph.target(edge);
        Duration length = lengths[node] == null ? null : lengths[node].plus(graph.length(edge));
        Duration known = lengths[target];
        if (length == null || known != null && known.compareTo(length) <= 0) {
            return;
        }
        lengths[target] = length;
        negativeCycle = cycleClosedBy(edge);
        edgeTo[target] = edge;
        enqueue(target);
    }

    /** An edge closes a cycle if the shortest path to its beginning goes through its end. */
    private List<Integer> cycleClosedBy(int edge) {
        List<Integer> cycle = new ArrayList<>(List.of(edge));
        int node = graph.source(edge);
        while (node != graph.target(edge) && edgeTo[node] != NONE) {
            limit.step();
            cycle.add(edgeTo[node]);
            node = graph.source(edgeTo[node]);
        }
        Collections.reverse(cycle);
        return node == graph.target(edge) ? cycle : List.of();
    }

    private void enqueue(int node) {
        if (!queued.get(node)) {
            queued.set(node);
            queue.add(node);
        }
    }
}
