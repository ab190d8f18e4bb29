package dev.postmortem.model.clock;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds evidence that no corrections make true together: cycles whose slack is negative.
 *
 * <p>First within one clock and among clocks whose corrections are known, then between two clocks, then the longer
 * ones, each time a shortest. The clocks of a cycle that are not anchored are left out of what follows.
 */
final class ContradictionSearch {
    private final int clocks;
    private final BitSet anchored;
    private final WorkLimit limit;
    private final BitSet contradictory = new BitSet();
    private final List<List<Evidence>> cycles = new ArrayList<>();
    private List<Evidence> left;

    /**
     * Creates a search.
     *
     * @param evidence the tightest evidence for each two clocks
     * @param clocks the number of clocks
     * @param anchored the clocks whose corrections are known
     */
    ContradictionSearch(List<Evidence> evidence, int clocks, BitSet anchored, WorkLimit limit) {
        this.left = evidence;
        this.clocks = clocks;
        this.anchored = anchored;
        this.limit = limit;
    }

    void run() {
        left.stream().filter(e -> isSettled(e) && e.isContradicted()).forEach(e -> report(List.of(e)));
        left = left.stream().filter(e -> !isSettled(e)).toList();
        dropContradictory();
        findPairs();
        dropContradictory();
        findLonger();
    }

    /** {@return each cycle that was found, in the direction of time} */
    List<List<Evidence>> cycles() {
        return cycles;
    }

    /** {@return the clocks of the cycles, without those that are anchored} */
    BitSet contradictory() {
        return contradictory;
    }

    /** {@return the evidence between clocks that can all be true together} */
    List<Evidence> consistent() {
        return left;
    }

    /** No correction that is still to be found changes it. */
    private boolean isSettled(Evidence e) {
        return e.first() == e.second() || anchored.get(e.first()) && anchored.get(e.second());
    }

    private void findPairs() {
        TreeMap<Long, Evidence> tightest = new TreeMap<>();
        for (Evidence e : left) {
            tightest.merge(
                    key(node(e.first()), node(e.second())), e, (a, b) -> Evidence.TIGHTEST.compare(a, b) <= 0 ? a : b);
        }
        for (Evidence there : tightest.values()) {
            Evidence back = tightest.get(key(node(there.second()), node(there.first())));
            if (back != null && node(there.first()) < node(there.second()) && isContradiction(there, back)) {
                report(List.of(there, back));
            }
        }
    }

    private void findLonger() {
        while (true) {
            ConstraintGraph graph = ConstraintGraph.of(
                    clocks + 1, left, IntStream.range(0, clocks).map(this::node).toArray());
            List<Integer> found = ShortestPaths.fromAnywhere(graph, limit).negativeCycle();
            if (found.isEmpty()) {
                return;
            }
            report(inTime(new ShortestCycle(graph).orShorterThan(found), graph));
            dropContradictory();
        }
    }

    /** An edge leads from the clock of the second record to that of the first, so a cycle runs against time. */
    private static List<Evidence> inTime(List<Integer> edges, ConstraintGraph graph) {
        List<Evidence> cycle = new ArrayList<>();
        for (int i = edges.size() - 1; i >= 0; i--) {
            cycle.add(graph.evidence(edges.get(i)));
        }
        return cycle;
    }

    private void report(List<Evidence> cycle) {
        cycles.add(cycle);
        for (Evidence e : cycle) {
            mark(e.first());
            mark(e.second());
        }
    }

    private void mark(int clock) {
        if (!anchored.get(clock)) {
            contradictory.set(clock);
        }
    }

    private void dropContradictory() {
        left = left.stream()
                .filter(e -> !contradictory.get(e.first()) && !contradictory.get(e.second()))
                .toList();
    }

    private boolean isContradiction(Evidence there, Evidence back) {
        boolean alive = IntStream.of(there.first(), there.second(), back.first(), back.second())
                .noneMatch(contradictory::get);
        return alive && there.slack().plus(back.slack()).isNegative();
    }

    private int node(int clock) {
        return anchored.get(clock) ? ConstraintGraph.TRUE_TIME : clock + 1;
    }

    private long key(int first, int second) {
        return (long) first * (clocks + 1) + second;
    }
}
