package dev.postmortem.rca.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds out which links between nodes follow from the others: a transitive reduction that also works on loops.
 *
 * <p>Between components it is exact: the causes of a component are walked from the nearest to the farthest, and what an
 * earlier one already leads to is left out. What leads where is kept as bits, for so many components at a time that they
 * fit into a fixed amount of memory. The work is the number of components times the number of links, over 64; what the
 * budget does not reach is kept. Inside a component see {@link LoopReduction}.
 */
public final class Reduction {
    private static final int MAX_WORDS = 1 << 22;
    private static final long MAX_WORK = 3_000_000_000L;

    private final CompiledGraph graph;
    private final Condensation condensation;
    private final BitSet[] implied;
    private final List<int[]> kept = new ArrayList<>();
    private long work = MAX_WORK;
    private boolean minimal = true;

    private Reduction(CompiledGraph graph, Condensation condensation) {
        this.graph = graph;
        this.condensation = condensation;
        this.implied = new BitSet[condensation.size()];
        Arrays.setAll(implied, component -> new BitSet());
    }

    /**
     * Reduces a graph.
     *
     * @param graph the graph
     * @param condensation its components
     * @return the links that are enough
     */
    public static Reduction of(CompiledGraph graph, Condensation condensation) {
        Reduction reduction = new Reduction(graph, condensation);
        reduction.findImplied();
        reduction.keepTheRest();
        return reduction;
    }

    /** {@return pairs of cause and effect that lead everywhere the graph leads, by effect and cause} */
    public List<int[]> links() {
        return kept;
    }

    /** {@return whether none of the links follows from the others} */
    public boolean isMinimal() {
        return minimal;
    }

    private void findImplied() {
        int size = condensation.size();
        int words = Math.max(1, Math.min((size + 63) / 64, MAX_WORDS / Math.max(1, size)));
        long[] reach = new long[size * words];
        long[] row = new long[words];
        for (int from = 0; from < size && minimal; from += 64 * words) {
            scan(from, reach, row);
        }
    }

    /** Looks at the links that come from the components of one block of columns. */
    private void scan(int from, long[] reach, long[] row) {
        int words = row.length;
        for (int effect = from; effect < condensation.size() && minimal; effect++) {
            int[] causes = condensation.causesOf(effect);
            Arrays.fill(row, 0);
            for (int i = causes.length - 1; i >= 0 && causes[i] >= from; i--) {
                int cause = causes[i];
                int column = cause - from;
                boolean inBlock = column < 64 * words;
                if (inBlock && (row[column >> 6] >> column & 1) != 0) {
                    implied[effect].set(i);
                } else if (!implied[effect].get(i)) {
                    work -= words;
                    for (int w = 0, at = cause * words; w < words; w++, at++) {
                        row[w] |= reach[at];
                    }
                    if (inBlock) {
                        row[column >> 6] |= 1L << column;
                    }
                }
            }
            System.arraycopy(row, 0, reach, effect * words, words);
            minimal = work > 0;
        }
    }

    /** Of several links between two components the one with the first effect and cause by number is kept. */
    private void keepTheRest() {
        LoopReduction loops = new LoopReduction(graph, condensation);
        for (int component = 0; component < condensation.size(); component++) {
            int[] members = condensation.members(component);
            kept.addAll(loops.reduce(component));
            int[] causes = condensation.causesOf(component);
            BitSet done = (BitSet) implied[component].clone();
            for (int effect : members) {
                for (int cause : graph.causesOf(effect)) {
                    int i = Arrays.binarySearch(causes, condensation.componentOf(cause));
                    if (i >= 0 && !done.get(i)) {
                        done.set(i);
                        kept.add(new int[] {cause, effect});
                    }
                }
            }
        }
        minimal &= loops.isMinimal();
        kept.sort((a, b) -> a[1] != b[1] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]));
    }
}
