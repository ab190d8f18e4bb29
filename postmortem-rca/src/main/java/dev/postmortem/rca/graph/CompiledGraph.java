package dev.postmortem.rca.graph;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A factor graph in numbers: nodes in the order of their ids, so that no answer depends on the order of writing.
 *
 * <p>Every id that an explanation mentions is a node, whether or not a factor of that id exists.
 */
public final class CompiledGraph {
    private final List<FactorId> ids;
    private final Map<FactorId, Integer> numbers;
    private final Gate[] gates;
    private final BitSet held;
    private final int[][] gatesOf;
    private final int[][] gatesUsing;
    private final int[][] causesOf;

    private CompiledGraph(List<FactorId> ids, Map<FactorId, Integer> numbers, Gate[] gates, BitSet held) {
        this.ids = ids;
        this.numbers = numbers;
        this.gates = gates;
        this.held = held;
        this.gatesOf = gatesByEffect();
        this.gatesUsing = gatesByCause();
        this.causesOf = IntStream.range(0, ids.size())
                .mapToObj(node -> IntStream.of(gatesOf[node])
                        .flatMap(g -> IntStream.of(gates[g].causes()))
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * Numbers the factors and explanations of a graph.
     *
     * @param factors the ids of the factors
     * @param explanations the explanations; a gate has the number of its explanation
     * @return the graph in numbers
     */
    public static CompiledGraph of(Collection<FactorId> factors, List<Explanation> explanations) {
        TreeSet<FactorId> all = new TreeSet<>(factors);
        for (Explanation explanation : explanations) {
            all.add(explanation.getEffect());
            all.addAll(explanation.getCauses());
        }
        List<FactorId> ids = List.copyOf(all);
        Map<FactorId, Integer> numbers = new HashMap<>();
        for (int node = 0; node < ids.size(); node++) {
            numbers.put(ids.get(node), node);
        }
        Gate[] gates = explanations.stream().map(e -> gate(e, numbers)).toArray(Gate[]::new);
        return new CompiledGraph(ids, numbers, gates, new BitSet());
    }

    /**
     * Returns the same graph with some nodes held true whatever leads to them: what explains them does not count, and
     * nothing can remove them. Nodes and gates keep their numbers.
     *
     * @param nodes the nodes
     * @return the graph
     */
    public CompiledGraph holding(BitSet nodes) {
        BitSet all = (BitSet) held.clone();
        all.or(nodes);
        return all.equals(held) ? this : new CompiledGraph(ids, numbers, gates, all);
    }

    /** {@return how many nodes there are} */
    public int size() {
        return ids.size();
    }

    /** {@return how many gates there are} */
    public int gateCount() {
        return gates.length;
    }

    /**
     * Returns the id of a node.
     *
     * @param node its number
     * @return its id
     */
    public FactorId id(int node) {
        return ids.get(node);
    }

    /**
     * Returns the number of a factor.
     *
     * @param id its id
     * @return its number; -1 if nothing mentions it
     */
    public int number(FactorId id) {
        return number(id, numbers);
    }

    private static int number(FactorId id, Map<FactorId, Integer> numbers) {
        return numbers.getOrDefault(id, -1);
    }

    /**
     * Returns a gate.
     *
     * @param gate its number
     * @return the gate
     */
    public Gate gate(int gate) {
        return gates[gate];
    }

    /**
     * Returns the gates that explain a node, in an order that depends on their content alone.
     *
     * @param node its number
     * @return the numbers of the gates; empty for an unexplained or a held node; not to be changed
     */
    public int[] gatesOf(int node) {
        return gatesOf[node];
    }

    /**
     * Returns the gates that have a node among their causes, in an order that depends on their content alone.
     *
     * @param node its number
     * @return the numbers of the gates; not to be changed
     */
    public int[] gatesUsing(int node) {
        return gatesUsing[node];
    }

    /**
     * Returns all causes of a node.
     *
     * @param node its number
     * @return the nodes in its explanations, ascending, each once; not to be changed
     */
    public int[] causesOf(int node) {
        return causesOf[node];
    }

    /**
     * Tells whether a node is unexplained.
     *
     * @param node its number
     * @return true if no gate explains it and it is not held
     */
    public boolean isBasic(int node) {
        return gatesOf[node].length == 0 && !held.get(node);
    }

    /**
     * Tells whether a node is held true.
     *
     * @param node its number
     * @return true if it is
     */
    public boolean isHeld(int node) {
        return held.get(node);
    }

    /** {@return the nodes that are held true; a copy} */
    public BitSet held() {
        return (BitSet) held.clone();
    }

    private static Gate gate(Explanation explanation, Map<FactorId, Integer> numbers) {
        int[] causes = explanation.getCauses().stream()
                .mapToInt(cause -> number(cause, numbers))
                .sorted()
                .toArray();
        return new Gate(
                number(explanation.getEffect(), numbers),
                causes,
                explanation.getAtLeast().orElse(causes.length));
    }

    private int[][] gatesByEffect() {
        List<List<Integer>> lists = emptyLists();
        for (int g = 0; g < gates.length; g++) {
            if (!held.get(gates[g].effect())) {
                lists.get(gates[g].effect()).add(g);
            }
        }
        return arrays(lists);
    }

    private int[][] gatesByCause() {
        List<List<Integer>> lists = emptyLists();
        for (int[] ofEffect : gatesOf) {
            for (int g : ofEffect) {
                for (int cause : gates[g].causes()) {
                    lists.get(cause).add(g);
                }
            }
        }
        return arrays(lists);
    }

    private List<List<Integer>> emptyLists() {
        List<List<Integer>> lists = new ArrayList<>(Collections.nCopies(ids.size(), List.of()));
        lists.replaceAll(none -> new ArrayList<>(2));
        return lists;
    }

    private int[][] arrays(List<List<Integer>> lists) {
        lists.forEach(list -> list.sort((a, b) -> Gate.BY_CONTENT.compare(gates[a], gates[b])));
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
