package dev.postmortem.rca.diagram;

/** When some set of a family is there in full, as a function: the other way from {@link MinimalSets}. */
public final class Monotone {
    private final NodeTable nodes;
    private final Functions functions;

    /**
     * Makes an empty workplace.
     *
     * @param nodes where all is kept
     */
    public Monotone(NodeTable nodes) {
        this.nodes = nodes;
        this.functions = new Functions(nodes);
    }

    /**
     * Returns the functions of all nodes of a family.
     *
     * @param family the family
     * @return for each node when one of its sets is there
     */
    public int[] functionsOf(Diagram family) {
        int[] function = new int[family.size()];
        function[1] = 1;
        for (int node = 2; node < function.length; node++) {
            function[node] = node(family, node, function);
        }
        return function;
    }

    /**
     * Returns when some set with a member is there.
     *
     * @param family the family
     * @param level the level of the member
     * @param all what {@link #functionsOf} gave for it
     * @return the function
     */
    public int having(Diagram family, int level, int[] all) {
        int[] function = new int[family.size()];
        for (int node = 2; node < function.length; node++) {
            if (family.level(node) == level) {
                function[node] = nodes.choice(level, all[family.high(node)], 0);
            } else if (family.level(node) < level) {
                function[node] = node(family, node, function);
            }
        }
        return function[family.root()];
    }

    private int node(Diagram family, int node, int[] function) {
        int low = function[family.low(node)];
        int high = function[family.high(node)];
        return nodes.choice(family.level(node), functions.either(high, low), low);
    }

    /**
     * Takes a function out of the table.
     *
     * @param function the function
     * @return it on its own
     */
    public Diagram diagram(int function) {
        return Diagram.of(nodes, function);
    }
}
