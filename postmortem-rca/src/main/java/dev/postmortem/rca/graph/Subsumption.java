package dev.postmortem.rca.graph;

import java.util.Arrays;

/**
 * Finds gates that say nothing new: whenever such a gate is met, another gate of the same effect is met.
 *
 * <p>Of gates that say the same, the first by number is kept. Only gates that share a cause are compared.
 */
public final class Subsumption {
    private final CompiledGraph graph;
    private final int[] covers;
    private long budget;

    private Subsumption(CompiledGraph graph, long budget) {
        this.graph = graph;
        this.covers = new int[graph.gateCount()];
        this.budget = budget;
        Arrays.fill(covers, -1);
    }

    /**
     * Compares the gates of a graph.
     *
     * @param graph the graph
     * @param budget how many steps may be made
     * @return which gates are covered by others
     */
    public static Subsumption of(CompiledGraph graph, long budget) {
        Subsumption search = new Subsumption(graph, budget);
        for (int g = 0; g < graph.gateCount() && search.isComplete(); g++) {
            search.covers[g] = search.coverOf(g);
        }
        return search;
    }

    /**
     * Returns a gate that makes another one superfluous.
     *
     * @param gate the other one
     * @return the first such gate by number; -1 if there is none
     */
    public int covers(int gate) {
        return covers[gate];
    }

    /** {@return whether all gates were compared} */
    public boolean isComplete() {
        return budget > 0;
    }

    private int coverOf(int gate) {
        int first = -1;
        for (int cause : graph.gate(gate).causes()) {
            for (int other : graph.gatesUsing(cause)) {
                budget--;
                boolean better = first < 0 || other < first;
                if (better && other != gate && isCoveredBy(gate, other)) {
                    first = other;
                }
            }
        }
        return first;
    }

    private boolean isCoveredBy(int gate, int other) {
        Gate more = graph.gate(gate);
        Gate less = graph.gate(other);
        if (more.effect() != less.effect() || !isImplied(more, less)) {
            return false;
        }
        return other < gate || !isImplied(less, more);
    }

    /** The causes of one that are missing in the other may be among those that were there. */
    private boolean isImplied(Gate more, Gate less) {
        budget -= more.causes().length;
        long shared = Arrays.stream(more.causes())
                .filter(cause -> Arrays.binarySearch(less.causes(), cause) >= 0)
                .count();
        return more.need() - (more.causes().length - shared) >= less.need();
    }
}
