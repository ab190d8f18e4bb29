package dev.postmortem.rca.diagram;

import java.util.Arrays;

/**
 * A finished diagram on its own: a function or a family of sets; immutable.
 *
 * <p>Nodes are numbered from 2 so that children stand before their parents: one loop over the numbers is a pass from the
 * terminals to the root, and one backwards a pass from the root down.
 */
public final class Diagram {
    /** The family without a set. */
    public static final Diagram NONE = new Diagram(0, new int[2], new int[2], new int[2]);

    private final int root;
    private final int[] level;
    private final int[] high;
    private final int[] low;

    private Diagram(int root, int[] level, int[] high, int[] low) {
        this.root = root;
        this.level = level;
        this.high = high;
        this.low = low;
    }

    /**
     * Takes a diagram out of a table.
     *
     * @param nodes the table
     * @param root its root there
     * @return what can be reached from it
     */
    public static Diagram of(NodeTable nodes, int root) {
        int[] number = new int[Math.max(2, root + 1)];
        number[root] = 1;
        int size = 2;
        for (int node = root; node >= 2; node--) {
            if (number[node] != 0) {
                number[nodes.high(node)] = 1;
                number[nodes.low(node)] = 1;
                size++;
            }
        }
        number[0] = 0;
        number[1] = 1;
        int[] level = new int[size];
        int[] high = new int[size];
        int[] low = new int[size];
        Arrays.fill(level, 0, 2, NodeTable.BOTTOM);
        int next = 2;
        for (int node = 2; node <= root; node++) {
            if (number[node] != 0) {
                level[next] = nodes.level(node);
                high[next] = number[nodes.high(node)];
                low[next] = number[nodes.low(node)];
                number[node] = next++;
            }
        }
        return new Diagram(number[root], level, high, low);
    }

    /** {@return its root; 0 or 1 if it is a terminal} */
    public int root() {
        return root;
    }

    /** {@return one more than the largest number of a node} */
    public int size() {
        return level.length;
    }

    /**
     * Returns the level of a node.
     *
     * @param node the node
     * @return its level; larger than all others for a terminal
     */
    public int level(int node) {
        return level[node];
    }

    /**
     * Returns the child with the variable.
     *
     * @param node a node that is no terminal
     * @return the child
     */
    public int high(int node) {
        return high[node];
    }

    /**
     * Returns the child without the variable.
     *
     * @param node a node that is no terminal
     * @return the child
     */
    public int low(int node) {
        return low[node];
    }

    /**
     * Returns the dual of a function, which holds if the function fails for all that is left out; of the same shape.
     *
     * @return the dual
     */
    public Diagram dual() {
        int[] dualHigh = new int[high.length];
        int[] dualLow = new int[low.length];
        for (int node = 2; node < level.length; node++) {
            dualHigh[node] = opposite(low[node]);
            dualLow[node] = opposite(high[node]);
        }
        return new Diagram(opposite(root), level, dualHigh, dualLow);
    }

    private static int opposite(int node) {
        return node <= 1 ? 1 - node : node;
    }

    /**
     * Returns the sets of a family that have a member; linear.
     *
     * @param wanted the level of the member
     * @return these sets
     */
    public Diagram having(int wanted) {
        NodeTable nodes = new NodeTable(Budget.unlimited(), Integer.MAX_VALUE);
        int[] all = new int[level.length];
        int[] having = new int[level.length];
        all[1] = 1;
        for (int node = 2; node < level.length; node++) {
            if (level[node] > wanted) {
                all[node] = nodes.member(level[node], all[high[node]], all[low[node]]);
            } else if (level[node] == wanted) {
                having[node] = nodes.member(wanted, all[high[node]], 0);
            } else {
                having[node] = nodes.member(level[node], having[high[node]], having[low[node]]);
            }
        }
        return of(nodes, having[root]);
    }

    /**
     * Puts a function into a table.
     *
     * @param nodes the table
     * @return where each node is there
     */
    public int[] putInto(NodeTable nodes) {
        int[] place = new int[level.length];
        place[1] = 1;
        for (int node = 2; node < level.length; node++) {
            place[node] = nodes.choice(level[node], place[high[node]], place[low[node]]);
        }
        return place;
    }
}
