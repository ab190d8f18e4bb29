package dev.postmortem.rca.diagram;

/**
 * The minimal sets for which a monotone function holds, from its diagram (Rauzy 1993).
 *
 * <p>The sets with the variable of a node are those of its high child for which the low child does not hold already.
 */
public final class MinimalSets {
    private final NodeTable nodes;
    private final Selection failing;
    private final Selection holding;

    /**
     * Makes an empty workplace.
     *
     * @param nodes where all is kept
     */
    public MinimalSets(NodeTable nodes) {
        this.nodes = nodes;
        this.failing = Selection.failing(nodes);
        this.holding = Selection.holding(nodes);
    }

    /**
     * Returns the minimal sets of a function.
     *
     * @param function the function, monotone
     * @return its minimal sets, a family in the table
     */
    public int of(Diagram function) {
        int[] place = function.putInto(nodes);
        int[] minimal = new int[place.length];
        minimal[1] = 1;
        for (int node = 2; node < place.length; node++) {
            int low = function.low(node);
            int added = failing.of(minimal[function.high(node)], place[low]);
            minimal[node] = nodes.member(function.level(node), added, minimal[low]);
        }
        return minimal[function.root()];
    }

    /**
     * Returns the sets of a family for which a function holds.
     *
     * @param family the family
     * @param function the function, monotone
     * @return the sets
     */
    public int holding(int family, Diagram function) {
        return holding.of(family, function.putInto(nodes)[function.root()]);
    }

    /**
     * Returns the sets of a family for which a function does not hold.
     *
     * @param family the family
     * @param function the function, monotone
     * @return the sets
     */
    public int failing(int family, Diagram function) {
        return failing.of(family, function.putInto(nodes)[function.root()]);
    }
}
