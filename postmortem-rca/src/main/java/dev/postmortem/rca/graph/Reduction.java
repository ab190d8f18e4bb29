package dev.postmortem.rca.graph;

import java.util.Arrays;

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
    private final boolean[][] implied;
    private final boolean[][] kept;
    private final int maxWords;
    private long work;
    private boolean minimal = true;

    private Reduction(CompiledGraph graph, Condensation condensation, int maxWords, long maxWork) {
        this.graph = graph;
        this.condensation = condensation;
        this.maxWords = maxWords;
        this.work = maxWork;
        this.implied = new boolean[condensation.size()][];
        this.kept = new boolean[graph.size()][];
        Arrays.setAll(implied, component -> new boolean[condensation.causesOf(component).length]);
        Arrays.setAll(kept, node -> new boolean[graph.causesOf(node).length]);
    }

    /**
     * Reduces a graph.
     *
     * @param graph the graph
     * @param condensation its components
     * @return the links that are enough
     */
    public static Reduction of(CompiledGraph graph, Condensation condensation) {
        return of(graph, condensation, MAX_WORDS, MAX_WORK);
    }

    static Reduction of(CompiledGraph graph, Condensation condensation, int maxWords, long maxWork) {
        Reduction reduction = new Reduction(graph, condensation, maxWords, maxWork);
        reduction.findImplied();
        reduction.keepTheRest();
        return reduction;
    }

    /**
     * Tells whether a link is needed so that everything leads everywhere it led.
     *
     * @param effect the node that the link leads to
     * @param cause the place of the other node among its causes
     * @return true if it is one of the links that are enough
     */
    public boolean isKept(int effect, int cause) {
        return kept[effect][cause];
    }

    /** {@return whether none of the links follows from the others} */
    public boolean isMinimal() {
        return minimal;
    }

    private void findImplied() {
        int size = condensation.size();
        int words = Math.max(1, Math.min((size + 63) / 64, maxWords / Math.max(1, size)));
        long[] reach = new long[size * words];
        for (int from = 0; from < size && minimal; from += 64 * words) {
            for (int effect = from; effect < size && minimal; effect++) {
                scan(effect, from, words, reach);
                minimal = work > 0;
            }
        }
    }

    /** Looks at the links to one component that come from the components of one block of columns, the nearest first. */
    private void scan(int effect, int from, int words, long[] reach) {
        int row = effect * words;
        Arrays.fill(reach, row, row + words, 0);
        int[] causes = condensation.causesOf(effect);
        for (int i = causes.length - 1; i >= 0 && causes[i] >= from; i--) {
            int column = causes[i] - from;
            boolean inBlock = column < 64 * words;
            if (inBlock && (reach[row + (column >> 6)] >> column & 1) != 0) {
                implied[effect][i] = true;
            } else if (!implied[effect][i]) {
                addRow(reach, row, causes[i] * words, Math.min(words, (column >> 6) + 1));
                if (inBlock) {
                    reach[row + (column >> 6)] |= 1L << column;
                }
            }
        }
    }

    /** What leads to a component has smaller numbers, so only the first words of its row are used. */
    private void addRow(long[] reach, int to, int from, int words) {
        work -= words;
        for (int w = 0; w < words; w++) {
            reach[to + w] |= reach[from + w];
        }
    }

    /** Of several links between two components the one with the first effect and cause by number is kept. */
    private void keepTheRest() {
        LoopReduction loops = new LoopReduction(graph, condensation);
        for (int component = 0; component < condensation.size(); component++) {
            for (int[] link : loops.reduce(component)) {
                kept[link[1]][Arrays.binarySearch(graph.causesOf(link[1]), link[0])] = true;
            }
            keepBetween(component, implied[component].clone());
        }
        minimal &= loops.isMinimal();
    }

    private void keepBetween(int component, boolean[] done) {
        int[] others = condensation.causesOf(component);
        for (int effect : condensation.members(component)) {
            int[] causes = graph.causesOf(effect);
            for (int i = 0; i < causes.length; i++) {
                int other = Arrays.binarySearch(others, condensation.componentOf(causes[i]));
                if (other >= 0 && !done[other]) {
                    done[other] = true;
                    kept[effect][i] = true;
                }
            }
        }
    }
}
