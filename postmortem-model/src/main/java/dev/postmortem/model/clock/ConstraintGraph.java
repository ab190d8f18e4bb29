package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.order.EdgeTable;
import java.time.Duration;
import java.util.List;

/**
 * A graph of difference constraints: an edge from one node to another says that the correction of the second is at most
 * that of the first plus the length of the edge.
 *
 * <p>All clocks whose corrections are known are one node, number 0: the true time.
 */
final class ConstraintGraph {
    static final int TRUE_TIME = 0;

    private final int size;
    private final List<Evidence> edges;
    private final int[] sources;
    private final int[] targets;
    private final EdgeTable bySource;

    private ConstraintGraph(int size, List<Evidence> edges, int[] sources, int[] targets) {
        this.size = size;
        this.edges = edges;
        this.sources = sources;
        this.targets = targets;
        this.bySource = new EdgeTable(size, sources);
    }

    /**
     * Creates a graph.
     *
     * @param size the number of nodes
     * @param edges the evidence, none of it within one node
     * @param nodeOf the node of each clock
     */
    static ConstraintGraph of(int size, List<Evidence> edges, int[] nodeOf) {
        return new ConstraintGraph(
                size,
                edges,
                edges.stream().mapToInt(e -> nodeOf[e.second()]).toArray(),
                edges.stream().mapToInt(e -> nodeOf[e.first()]).toArray());
    }

    /** {@return the same edges, each the other way round} */
    ConstraintGraph reversed() {
        return new ConstraintGraph(size, edges, targets, sources);
    }

    int size() {
        return size;
    }

    int edgeCount() {
        return edges.size();
    }

    int source(int edge) {
        return sources[edge];
    }

    int target(int edge) {
        return targets[edge];
    }

    Evidence evidence(int edge) {
        return edges.get(edge);
    }

    Duration length(int edge) {
        return edges.get(edge).slack();
    }

    EdgeTable bySource() {
        return bySource;
    }
}
