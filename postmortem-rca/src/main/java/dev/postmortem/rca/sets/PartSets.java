package dev.postmortem.rca.sets;

import dev.postmortem.rca.diagram.Diagram;

/**
 * The head of the first set that may come from each state of one part, behind a prefix.
 *
 * <p>A level that is skipped, or left low, is not in the set; so no edge may pass a level that the prefix needs.
 */
final class PartSets {
    private final PrefixSets sets;
    private final Diagram diagram;
    private final int[] labels;
    /** What each level that stands for a variable adds to a head. */
    private final long[] added;

    private final int[] neededAbove;
    private final int[] least;
    private final int[] most;
    private final int[] place;
    private final long[] heads;

    /** Inner parts come first. */
    PartSets(PrefixSets sets, SizeRanges ranges, int part) {
        this.sets = sets;
        this.diagram = sets.family().parts().get(part);
        this.labels = sets.family().labels().get(part);
        this.added = new long[labels.length];
        this.neededAbove = new int[labels.length + 1];
        for (int level = 0; level < labels.length; level++) {
            added[level] = labels[level] < 0 ? Head.EMPTY : sets.added(labels[level]);
            neededAbove[level + 1] = neededAbove[level] + (sets.needs(labels[level]) ? 1 : 0);
        }
        this.least = ranges.least(part);
        this.most = ranges.most(part);
        this.place = new int[diagram.size()];
        this.heads = new long[(int) ranges.states(part)];
        fill();
    }

    private void fill() {
        int states = 0;
        for (int node = 2; node < place.length; node++) {
            place[node] = states - least[node];
            for (int members = least[node]; members <= most[node]; members++) {
                heads[states++] = Math.max(low(node, members), throughHigh(node, members));
            }
        }
    }

    /** The first set with the level of a node, with so many members from there on. */
    private long throughHigh(int node, int members) {
        int level = diagram.level(node);
        if (labels[level] >= 0) {
            return added[level] == Head.DEAD ? Head.DEAD : Head.union(added[level], high(node, members - 1));
        }
        PartSets inner = sets.part(~labels[level]);
        long best = Head.DEAD;
        for (int inside = inner.leastOfRoot(); inside <= inner.mostOfRoot(); inside++) {
            best = Math.max(best, Head.union(inner.fromRoot(inside), high(node, members - inside)));
        }
        return best;
    }

    boolean holdsNeeded() {
        return neededAbove[labels.length] > 0;
    }

    int root() {
        return diagram.root();
    }

    int leastOfRoot() {
        return least[diagram.root()];
    }

    int mostOfRoot() {
        return most[diagram.root()];
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
    long fromRoot(int members) {
        return from(diagram.root(), members, 0);
    }

    /** Without the level of a node, with so many members after it. */
    long low(int node, int members) {
        return from(diagram.low(node), members, diagram.level(node));
    }

    /** With the level of a node, with so many members after it. */
    long high(int node, int members) {
        return from(diagram.high(node), members, diagram.level(node) + 1);
    }

    private long from(int node, int members, int level) {
        int end = node <= 1 ? labels.length : diagram.level(node);
        return neededAbove[end] > neededAbove[level] ? Head.DEAD : at(node, members);
    }

    private long at(int node, int members) {
        if (node <= 1) {
            return node == 1 && members == 0 ? Head.EMPTY : Head.DEAD;
        }
        return members < least[node] || members > most[node] ? Head.DEAD : heads[place[node] + members];
    }
}
