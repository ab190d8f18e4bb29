package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;

/**
 * What may come next from each node of one part, for sets with a prefix: the smallest further member, or nothing.
 *
 * <p>A level that is skipped, or left low, is not in the set; so no edge may pass a level that the prefix needs.
 */
final class PartSets {
    /** Nothing leads from here to a set. */
    static final int DEAD = -1;

    /** A set is complete without a further member. */
    static final int COMPLETE = Integer.MAX_VALUE;

    private final Diagram diagram;
    private final int[] labels;
    private final int[] neededAbove;
    private final int[] least;
    private final int[][] next;

    /** Inner parts come first. */
    PartSets(PrefixSets sets, int part) {
        this.diagram = sets.family().parts().get(part);
        this.labels = sets.family().labels().get(part);
        this.neededAbove = new int[labels.length + 1];
        for (int level = 0; level < labels.length; level++) {
            neededAbove[level + 1] = neededAbove[level] + (sets.needs(labels[level]) ? 1 : 0);
        }
        this.least = new int[diagram.size()];
        this.next = new int[diagram.size()][];
        for (int node = 2; node < next.length; node++) {
            least[node] = sets.ranges().least(part, node);
            next[node] = new int[Math.max(0, sets.ranges().most(part, node) - least[node] + 1)];
            for (int i = 0; i < next[node].length; i++) {
                next[node][i] = sets.smaller(low(node, least[node] + i), sets.throughHigh(this, node, least[node] + i));
            }
        }
    }

    boolean holdsNeeded() {
        return neededAbove[labels.length] > 0;
    }

    int root() {
        return diagram.root();
    }

    int label(int node) {
        return labels[diagram.level(node)];
    }

    int highChild(int node) {
        return diagram.high(node);
    }

    int lowChild(int node) {
        return diagram.low(node);
    }

    /** From the root, with so many members. */
    int fromRoot(int members) {
        return from(diagram.root(), members, 0);
    }

    /** Without the level of a node, with so many members after it. */
    int low(int node, int members) {
        return from(diagram.low(node), members, diagram.level(node));
    }

    /** With the level of a node, with so many members after it. */
    int high(int node, int members) {
        return from(diagram.high(node), members, diagram.level(node) + 1);
    }

    private int from(int node, int members, int level) {
        int end = node <= 1 ? labels.length : diagram.level(node);
        return neededAbove[end] > neededAbove[level] ? DEAD : at(node, members);
    }

    private int at(int node, int members) {
        if (node <= 1) {
            return node == 1 && members == 0 ? COMPLETE : DEAD;
        }
        int place = members - least[node];
        return place < 0 || place >= next[node].length ? DEAD : next[node][place];
    }
}
