package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.EventOrdering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bounds of all corrections, given that the corrections of some clocks are known. */
final class Bounds {
    /** Nobody reads a longer proof. */
    private static final int LONGEST_PROOF = 50;

    private final BitSet anchored;
    private final ConstraintGraph graph;
    private final ShortestPaths above;
    private final ShortestPaths below;

    private Bounds(BitSet anchored, ConstraintGraph graph, WorkLimit limit) {
        this.anchored = anchored;
        this.graph = graph;
        this.above = ShortestPaths.from(ConstraintGraph.TRUE_TIME, graph, limit);
        this.below = ShortestPaths.from(ConstraintGraph.TRUE_TIME, graph.reversed(), limit);
    }

    /**
     * Computes bounds.
     *
     * @param evidence evidence without a contradiction
     * @param clocks the number of clocks
     * @param anchored the clocks whose corrections are known
     */
    static Bounds of(List<Evidence> evidence, int clocks, BitSet anchored, WorkLimit limit) {
        int[] nodes =
                IntStream.range(0, clocks).map(clock -> node(clock, anchored)).toArray();
        List<Evidence> open = evidence.stream()
                .filter(e -> nodes[e.first()] != nodes[e.second()])
                .toList();
        return new Bounds(anchored, ConstraintGraph.of(clocks + 1, open, nodes), limit);
    }

    /** {@return whether there are corrections that fit the evidence and the known ones} */
    boolean areFeasible() {
        return above.negativeCycle().isEmpty() && below.negativeCycle().isEmpty();
    }

    /** {@return the corrections that a clock can have} */
    Interval of(int clock) {
        int node = node(clock, anchored);
        return new Interval(below.length(node).map(Duration::negated), above.length(node));
    }

    /**
     * {@return the pairs that give the bounds of a clock: those from below, then those from above, each in the
     * direction of time}
     */
    List<EventOrdering> proof(int clock) {
        int node = node(clock, anchored);
        List<Integer> low = new ArrayList<>(below.lastEdges(node, LONGEST_PROOF));
        Collections.reverse(low);
        return Stream.concat(low.stream(), above.lastEdges(node, LONGEST_PROOF).stream())
                .map(edge -> graph.evidence(edge).proof())
                .distinct()
                .toList();
    }

    private static int node(int clock, BitSet anchored) {
        return anchored.get(clock) ? ConstraintGraph.TRUE_TIME : clock + 1;
    }
}
