package dev.postmortem.rca.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Finds out without which nodes and gates a node cannot come about.
 *
 * <p>What is necessary for a gate is what is necessary for so many of its causes that the others are too few; what is
 * necessary for a node is what is necessary for all of its gates, and the node itself. The greatest solution of these
 * equations is exact, loops and thresholds included, so no combination needs to be listed. Sets are kept as bits, for so
 * many candidates at a time that they fit into a fixed amount of memory. An instance may be used by one thread at a time.
 */
public final class Necessity {
    private static final int MAX_WORDS = 1 << 22;

    private final CompiledGraph graph;
    private final Condensation condensation;
    private final BitSet relevant;
    private final int[] columnOf;
    private int words;
    private long[] rows = {};
    private long[] result = {};
    private long budget;

    private Necessity(CompiledGraph graph, Condensation condensation, BitSet targets, long budget) {
        this.graph = graph;
        this.condensation = condensation;
        this.budget = budget;
        this.relevant = Reach.towards(graph, targets);
        this.columnOf = new int[graph.size() + graph.gateCount()];
    }

    /**
     * Finds the necessary ones among some candidates.
     *
     * @param graph the graph
     * @param condensation its components
     * @param target the node in question
     * @param candidates numbers of nodes, or of gates plus the number of nodes
     * @param budget how many operations on 64 candidates each may be made
     * @return those without which the target cannot come about, and whether all could be checked
     */
    public static Found of(CompiledGraph graph, Condensation condensation, int target, int[] candidates, long budget) {
        BitSet targets = new BitSet();
        targets.set(target);
        BitSet found = new BitSet();
        boolean complete = scan(
                graph,
                condensation,
                targets,
                candidates,
                budget,
                (block, needs) -> IntStream.of(block)
                        .filter(candidate -> needs.test(target, candidate))
                        .forEach(found::set));
        return new Found(found, complete);
    }

    /**
     * Finds out what is necessary for several nodes, some candidates at a time.
     *
     * @param graph the graph
     * @param condensation its components
     * @param targets the nodes in question; what leads to them can be asked about too
     * @param candidates numbers of nodes, or of gates plus the number of nodes
     * @param budget how many operations on 64 candidates each may be made
     * @param reader is given some of the candidates each time
     * @return whether the budget was enough for all of them
     */
    public static boolean scan(
            CompiledGraph graph,
            Condensation condensation,
            BitSet targets,
            int[] candidates,
            long budget,
            Reader reader) {
        return new Necessity(graph, condensation, targets, budget).scan(candidates, MAX_WORDS, reader);
    }

    static boolean scan(CompiledGraph graph, BitSet targets, int[] candidates, int maxWords, Reader reader) {
        return new Necessity(graph, Condensation.of(graph), targets, Long.MAX_VALUE).scan(candidates, maxWords, reader);
    }

    private boolean scan(int[] candidates, int maxWords, Reader reader) {
        int affordable = maxWords / Math.max(1, graph.size());
        int block = 64 * Math.max(1, Math.min((candidates.length + 63) / 64, affordable));
        for (int from = 0; from < candidates.length; from += block) {
            int[] some = Arrays.copyOfRange(candidates, from, Math.min(candidates.length, from + block));
            begin(some);
            solve();
            if (budget <= 0) {
                return false;
            }
            reader.read(some, this::needs);
        }
        return true;
    }

    private boolean needs(int node, int candidate) {
        int column = columnOf[candidate];
        return (rows[node * words + (column >> 6)] >> column & 1) != 0;
    }

    private void begin(int[] block) {
        words = (block.length + 63) / 64;
        rows = new long[graph.size() * words];
        result = new long[words];
        Arrays.fill(columnOf, -1);
        for (int i = 0; i < block.length; i++) {
            columnOf[block[i]] = i;
        }
    }

    private void solve() {
        for (int component = 0; component < condensation.size() && budget > 0; component++) {
            int[] members = condensation.members(component);
            if (!relevant.get(members[0])) {
                continue;
            }
            if (Components.isLoop(graph, members)) {
                iterate(members, component);
            } else {
                evaluate(members[0]);
            }
        }
    }

    private void iterate(int[] members, int component) {
        Deque<Integer> waiting = new ArrayDeque<>();
        BitSet isWaiting = new BitSet();
        for (int node : members) {
            Arrays.fill(rows, node * words, (node + 1) * words, -1L);
            waiting.add(node);
            isWaiting.set(node);
        }
        while (!waiting.isEmpty() && budget > 0) {
            int node = waiting.remove();
            isWaiting.clear(node);
            if (evaluate(node)) {
                for (int g : graph.gatesUsing(node)) {
                    int effect = graph.gate(g).effect();
                    if (condensation.componentOf(effect) == component && !isWaiting.get(effect)) {
                        isWaiting.set(effect);
                        waiting.add(effect);
                    }
                }
            }
        }
    }

    /** Whether the row of the node has changed. */
    private boolean evaluate(int node) {
        boolean held = graph.isHeld(node);
        Arrays.fill(result, held || graph.isBasic(node) ? 0L : -1L);
        for (int g : graph.gatesOf(node)) {
            long[] needed = evaluateGate(g);
            for (int w = 0; w < words; w++) {
                result[w] &= needed[w];
            }
        }
        mark(result, held ? -1 : columnOf[node]);
        boolean changed = !Arrays.equals(rows, node * words, (node + 1) * words, result, 0, words);
        System.arraycopy(result, 0, rows, node * words, words);
        return changed;
    }

    /** Counts either the causes that need a candidate or those that do not, whichever needs the smaller count. */
    private long[] evaluateGate(int g) {
        Gate gate = graph.gate(g);
        int tooMany = gate.causes().length - gate.need() + 1;
        boolean inverse = gate.need() < tooMany;
        int limit = inverse ? gate.need() : tooMany;
        long flip = inverse ? -1L : 0L;
        long[] counters = new long[limit * words];
        for (int cause : gate.causes()) {
            budget -= (long) limit * words;
            if (budget <= 0) {
                break;
            }
            count(cause * words, flip, counters, limit);
        }
        long[] needed = new long[words];
        for (int w = 0; w < words; w++) {
            needed[w] = counters[(limit - 1) * words + w] ^ flip;
        }
        mark(needed, columnOf[graph.size() + g]);
        return needed;
    }

    private void count(int row, long flip, long[] counters, int limit) {
        for (int w = 0; w < words; w++) {
            long bits = rows[row + w] ^ flip;
            for (int level = limit - 1; level > 0; level--) {
                counters[level * words + w] |= counters[(level - 1) * words + w] & bits;
            }
            counters[w] |= bits;
        }
    }

    private static void mark(long[] row, int column) {
        if (column >= 0) {
            row[column >> 6] |= 1L << column;
        }
    }

    /** Reads what was found out about some candidates; the answers are gone afterwards. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads the answers.
         *
         * @param candidates the candidates
         * @param needs whether a node cannot come about without a candidate
         */
        void read(int[] candidates, Needs needs);
    }

    /** Whether a node cannot come about without a candidate. */
    @FunctionalInterface
    public interface Needs {
        /**
         * Tells it.
         *
         * @param node a target, or a node that leads to one
         * @param candidate one of the candidates
         * @return true if the candidate is necessary
         */
        boolean test(int node, int candidate);
    }

    /**
     * The outcome of a search.
     *
     * @param necessary numbers of nodes, or of gates plus the number of nodes
     * @param isComplete whether all candidates were checked
     */
    public record Found(BitSet necessary, boolean isComplete) {}
}
