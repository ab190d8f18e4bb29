package dev.postmortem.model.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a cycle of negative length with as few edges as possible, among those of equal size the first by its lowest
 * node.
 *
 * <p>By the shortest walks of one edge more each time. Where that would take too many steps, the cycle that is known
 * already is the answer.
 */
final class ShortestCycle {
    private static final long MOST_STEPS = 2_000_000;

    private final ConstraintGraph graph;

    ShortestCycle(ConstraintGraph graph) {
        this.graph = graph;
    }

    /**
     * Returns a cycle with at most as many edges as a known one.
     *
     * @param known the edges of a cycle of negative length
     * @return the edges in their order
     */
    List<Integer> orShorterThan(List<Integer> known) {
        if ((long) graph.size() * graph.edgeCount() * known.size() > MOST_STEPS) {
            return known;
        }
        List<Integer> best = known;
        for (int node = 0; node < graph.size(); node++) {
            best = through(node, best);
        }
        return best;
    }

    private List<Integer> through(int start, List<Integer> best) {
        @Nullable Duration[] lengths = new Duration[graph.size()];
        lengths[start] = Duration.ZERO;
        List<int[]> edgesTo = new ArrayList<>();
        while (edgesTo.size() + 1 < best.size()) {
            int[] edgeTo = new int[graph.size()];
            lengths = oneEdgeMore(lengths, edgeTo);
            edgesTo.add(edgeTo);
            Duration around = lengths[start];
            if (around != null && around.isNegative()) {
                return walkTo(start, edgesTo);
            }
        }
        return best;
    }

    private @Nullable Duration[] oneEdgeMore(@Nullable Duration[] lengths, int[] edgeTo) {
        @Nullable Duration[] longer = new Duration[lengths.length];
        Arrays.fill(edgeTo, -1);
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            Duration before = lengths[graph.source(edge)];
            int target = graph.target(edge);
            if (before != null) {
                Duration length = before.plus(graph.length(edge));
                Duration known = longer[target];
                if (known == null || length.compareTo(known) < 0) {
                    longer[target] = length;
                    edgeTo[target] = edge;
                }
            }
        }
        return longer;
    }

    private List<Integer> walkTo(int start, List<int[]> edgesTo) {
        List<Integer> walk = new ArrayList<>();
        int node = start;
        for (int i = edgesTo.size() - 1; i >= 0; i--) {
            int edge = edgesTo.get(i)[node];
            walk.add(edge);
            node = graph.source(edge);
        }
        Collections.reverse(walk);
        return walk;
    }
}
