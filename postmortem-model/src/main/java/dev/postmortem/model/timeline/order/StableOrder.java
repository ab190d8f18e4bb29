package dev.postmortem.model.timeline.order;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders places so that each stands after those it has to follow, and otherwise as it stood: a stable topological sort.
 *
 * <p>The result is the first of all possible orders, compared place by place (Kahn's algorithm, which always takes the
 * lowest place that is free). Where edges form a cycle, those into its lowest place are left out. Takes O((n + e) log
 * e) for n places and e edges, as long as there are few cycles.
 */
public final class StableOrder {
    private final int[] places;
    private final BitSet leftOut;
    private final List<int[]> cycles;

    private StableOrder(int[] places, BitSet leftOut, List<int[]> cycles) {
        this.places = places;
        this.leftOut = leftOut;
        this.cycles = cycles;
    }

    /**
     * Orders places.
     *
     * @param size how many places there are
     * @param before the place that goes first, of each edge
     * @param after the place that has to follow it, of each edge
     * @return the order
     */
    public static StableOrder of(int size, int[] before, int[] after) {
        OrderRun run = new OrderRun(size, before, after);
        int[] places = run.toPlaces();
        if (run.leftOut().isEmpty()) {
            return new StableOrder(places, run.leftOut(), List.of());
        }
        int[] kept = IntStream.range(0, before.length)
                .filter(edge -> !run.leftOut().get(edge))
                .toArray();
        OrderRun again = new OrderRun(size, select(before, kept), select(after, kept));
        return new StableOrder(again.toPlaces(), run.leftOut(), run.cycles());
    }

    private static int[] select(int[] ends, int[] edges) {
        return IntStream.of(edges).map(edge -> ends[edge]).toArray();
    }

    /** {@return the places in their new order} */
    public int[] toPlaces() {
        return places.clone();
    }

    /**
     * Tells whether an edge was left out, because it is part of a cycle.
     *
     * @param edge the number of the edge
     * @return true if the order does not keep to it
     */
    public boolean isLeftOut(int edge) {
        return leftOut.get(edge);
    }

    /** {@return the cycles that were found, each from its lowest place on in the direction of its edges} */
    public List<int[]> getCycles() {
        return cycles;
    }
}
