package dev.postmortem.rca.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/** Links among few nodes that can be added and removed; ordered by cause and effect. */
final class LinkSet {
    private final List<TreeSet<Integer>> effects = new ArrayList<>();
    private final List<TreeSet<Integer>> causes = new ArrayList<>();
    private int size;

    LinkSet(int nodes) {
        for (int node = 0; node < nodes; node++) {
            effects.add(new TreeSet<>());
            causes.add(new TreeSet<>());
        }
    }

    void add(int cause, int effect) {
        if (effects.get(cause).add(effect)) {
            causes.get(effect).add(cause);
            size++;
        }
    }

    /** The link is there. */
    void remove(int cause, int effect) {
        effects.get(cause).remove(effect);
        causes.get(effect).remove(cause);
        size--;
    }

    /** Whether a node would be cut off without this link. */
    boolean isOnlyWay(int cause, int effect) {
        return effects.get(cause).size() == 1 || causes.get(effect).size() == 1;
    }

    int size() {
        return size;
    }

    /** Pairs of cause and effect, as they are now. */
    List<int[]> links() {
        List<int[]> links = new ArrayList<>(size);
        for (int cause = 0; cause < effects.size(); cause++) {
            for (int effect : effects.get(cause)) {
                links.add(new int[] {cause, effect});
            }
        }
        return links;
    }

    LinkSet union(LinkSet other) {
        LinkSet union = new LinkSet(effects.size());
        links().forEach(link -> union.add(link[0], link[1]));
        other.links().forEach(link -> union.add(link[0], link[1]));
        return union;
    }

    /** The links of a breadth-first tree from the first node, along the links or against them. */
    LinkSet reachingAllFromFirst(boolean backwards) {
        LinkSet tree = new LinkSet(effects.size());
        int[] queue = new int[effects.size()];
        BitSet seen = new BitSet();
        seen.set(0);
        int end = 1;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            for (int next : (backwards ? causes : effects).get(node)) {
                if (!seen.get(next)) {
                    seen.set(next);
                    queue[end++] = next;
                    tree.add(backwards ? next : node, backwards ? node : next);
                }
            }
        }
        return tree;
    }

    boolean leads(int from, int to) {
        int[] queue = new int[effects.size()];
        BitSet seen = new BitSet();
        seen.set(from);
        queue[0] = from;
        int end = 1;
        for (int at = 0; at < end && !seen.get(to); at++) {
            for (int next : effects.get(queue[at])) {
                if (!seen.get(next)) {
                    seen.set(next);
                    queue[end++] = next;
                }
            }
        }
        return seen.get(to);
    }
}
