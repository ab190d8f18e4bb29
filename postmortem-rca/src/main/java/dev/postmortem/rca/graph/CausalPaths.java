package dev.postmortem.rca.graph;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The ways from what nothing else leads to up to one component, seen from there back to the causes.
 *
 * <p>Among the causes of a component the one with the first node by number comes first. Immutable.
 */
public final class CausalPaths {
    private final Condensation graph;
    private final int target;
    private final BitSet relevant;

    /**
     * Prepares the search.
     *
     * @param graph the graph without loops
     * @param target the component that the paths lead to
     */
    public CausalPaths(Condensation graph, int target) {
        this.graph = graph;
        this.target = target;
        this.relevant = new BitSet(target + 1);
        relevant.set(target);
        for (int component = target; component >= 0; component--) {
            if (relevant.get(component)) {
                Arrays.stream(graph.causesOf(component)).forEach(relevant::set);
            }
        }
    }

    /** {@return the longest path, from the target on; of equally long ones the first; linear} */
    public int[] longest() {
        int[] depths = graph.depths();
        int[] path = new int[depths[target] + 1];
        path[0] = target;
        for (int at = 1; at < path.length; at++) {
            int wanted = depths[path[at - 1]] - 1;
            path[at] = Arrays.stream(causes(path[at - 1]))
                    .filter(cause -> depths[cause] == wanted)
                    .findFirst()
                    .orElseThrow();
        }
        return path;
    }

    /** {@return how many paths there are; one addition a link} */
    public BigInteger count() {
        int[] uses = new int[target + 1];
        relevant.stream().forEach(c -> Arrays.stream(graph.causesOf(c)).forEach(cause -> uses[cause]++));
        BigInteger[] counts = new BigInteger[target + 1];
        for (int component = relevant.nextSetBit(0); component >= 0; component = relevant.nextSetBit(component + 1)) {
            counts[component] = sum(graph.causesOf(component), counts, uses);
        }
        return counts[target];
    }

    /** A count that is no longer needed is let go, as it may have as many digits as there are components. */
    private static BigInteger sum(int[] causes, BigInteger[] counts, int[] uses) {
        if (causes.length == 0) {
            return BigInteger.ONE;
        }
        BigInteger sum = BigInteger.ZERO;
        for (int cause : causes) {
            sum = sum.add(counts[cause]);
            uses[cause]--;
            if (uses[cause] == 0) {
                counts[cause] = BigInteger.ZERO;
            }
        }
        return sum;
    }

    /**
     * Returns the first paths, in the order of their nodes from the target on.
     *
     * @param n how many at most
     * @return the paths, each from the target on; the cost is their total length
     */
    public List<int[]> first(int n) {
        List<int[]> found = new ArrayList<>();
        List<int[]> choices = new ArrayList<>();
        List<Integer> chosen = new ArrayList<>();
        choices.add(new int[] {target});
        chosen.add(0);
        while (!choices.isEmpty() && found.size() < n) {
            int last = choices.size() - 1;
            if (chosen.get(last) == choices.get(last).length) {
                choices.remove(last);
                chosen.remove(last);
                advance(chosen);
            } else {
                int[] causes = causes(choices.get(last)[chosen.get(last)]);
                if (causes.length == 0) {
                    found.add(path(choices, chosen));
                    advance(chosen);
                } else {
                    choices.add(causes);
                    chosen.add(0);
                }
            }
        }
        return found;
    }

    private static void advance(List<Integer> chosen) {
        if (!chosen.isEmpty()) {
            chosen.set(chosen.size() - 1, chosen.get(chosen.size() - 1) + 1);
        }
    }

    private static int[] path(List<int[]> choices, List<Integer> chosen) {
        int[] path = new int[choices.size()];
        for (int at = 0; at < path.length; at++) {
            path[at] = choices.get(at)[chosen.get(at)];
        }
        return path;
    }

    private int[] causes(int component) {
        return Arrays.stream(graph.causesOf(component))
                .boxed()
                .sorted(Comparator.comparingInt(cause -> graph.members(cause)[0]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
