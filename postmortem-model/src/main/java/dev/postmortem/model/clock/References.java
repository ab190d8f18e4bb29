package dev.postmortem.model.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses the clocks that others are compared with, where nothing is known of any.
 *
 * <p>One for each set of clocks that evidence relates: the first of those whose zone and year nobody had to assume,
 * that are related to the most other clocks, by the most pairs, with the lowest name.
 */
final class References {
    private final ClockTable clocks;
    private final EvidenceTable table;
    private final int[] parent;
    private final int[] related;

    References(ClockTable clocks, EvidenceTable table, List<Evidence> evidence) {
        this.clocks = clocks;
        this.table = table;
        this.parent = new int[clocks.size()];
        this.related = new int[clocks.size()];
        Arrays.setAll(parent, i -> i);
        for (Evidence e : evidence) {
            related[e.first()]++;
            related[e.second()]++;
            parent[find(e.first())] = find(e.second());
        }
    }

    /** {@return a reference for each set of related clocks that has no anchored one} */
    BitSet beside(BitSet anchored) {
        BitSet references = new BitSet();
        for (List<Integer> set : sets().values()) {
            if (set.size() > 1 && set.stream().noneMatch(anchored::get)) {
                references.set(set.stream()
                        .min(Comparator.<Integer, Boolean>comparing(clocks::isAssumed)
                                .thenComparing(clock -> -related[clock])
                                .thenComparing(clock -> -table.pairs(clock))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow());
            }
        }
        return references;
    }

    private Map<Integer, List<Integer>> sets() {
        Map<Integer, List<Integer>> sets = new TreeMap<>();
        for (int clock = 0; clock < parent.length; clock++) {
            sets.computeIfAbsent(find(clock), root -> new ArrayList<>()).add(clock);
        }
        return sets;
    }

    private int find(int clock) {
        int root = clock;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
