package dev.postmortem.rca.formula;

import dev.postmortem.rca.graph.CompiledGraph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Under which assumptions a node comes about: what is removed, given or open, and what guards it; immutable.
 *
 * <p>A basic node is a variable unless it is given (true) or removed (false). A guarded node or gate counts only while all
 * its guards hold; guards are variables too. The number of a variable is that of its node, or what the guards say. A
 * node that the graph holds is true in any case.
 */
public final class Question {
    private static final int[] NONE = {};

    private final CompiledGraph graph;
    private final int target;
    private final BitSet removedNodes;
    private final BitSet brokenGates;
    private final BitSet given;
    private final int[][] nodeGuards;
    private final int[][] gateGuards;

    private Question(
            CompiledGraph graph,
            int target,
            BitSet removedNodes,
            BitSet brokenGates,
            BitSet given,
            int[][] nodeGuards,
            int[][] gateGuards) {
        this.graph = graph;
        this.target = target;
        this.removedNodes = removedNodes;
        this.brokenGates = brokenGates;
        this.given = given;
        this.nodeGuards = nodeGuards;
        this.gateGuards = gateGuards;
    }

    /**
     * Asks when a node comes about; every basic node is a variable.
     *
     * @param graph the graph
     * @param target the node
     * @return the question
     */
    public static Question of(CompiledGraph graph, int target) {
        return new Question(graph, target, new BitSet(), new BitSet(), new BitSet(), new int[0][], new int[0][]);
    }

    /**
     * Asks the same where some nodes are false and some gates do not hold.
     *
     * @param nodes the nodes
     * @param gates the gates
     * @return the question
     */
    public Question without(BitSet nodes, BitSet gates) {
        return new Question(
                graph, target, union(removedNodes, nodes), union(brokenGates, gates), given, nodeGuards, gateGuards);
    }

    /**
     * Asks the same where some basic nodes are true from the start, unless they are removed or guarded.
     *
     * @param nodes the nodes
     * @return the question
     */
    public Question given(BitSet nodes) {
        return new Question(graph, target, removedNodes, brokenGates, union(given, nodes), nodeGuards, gateGuards);
    }

    /**
     * Asks the same where nodes and gates have guards, instead of those they had.
     *
     * @param ofNodes the guards of each node by its number; may be shorter than there are nodes; not to be changed
     * @param ofGates the guards of each gate by its number; may be shorter than there are gates; not to be changed
     * @return the question
     */
    public Question guarded(int[][] ofNodes, int[][] ofGates) {
        return new Question(graph, target, removedNodes, brokenGates, given, ofNodes, ofGates);
    }

    /**
     * Asks what of some nodes is needed, explained ones too: each guards itself, and all else that is basic is given.
     *
     * @param nodes the nodes
     * @return the question; the minimal preventions of its answer are those over these nodes
     */
    public Question over(BitSet nodes) {
        BitSet all = new BitSet();
        all.set(0, graph.size());
        int[][] guards = new int[nodes.length()][];
        for (int node = 0; node < guards.length; node++) {
            guards[node] = nodes.get(node) ? new int[] {node} : NONE;
        }
        return given(all).guarded(guards, new int[0][]);
    }

    /** {@return one more than the largest number that a variable may have} */
    public int variableCount() {
        int count = graph.size();
        for (int[][] guards : List.of(nodeGuards, gateGuards)) {
            count = Math.max(
                    count,
                    Arrays.stream(guards).flatMapToInt(Arrays::stream).max().orElse(-1) + 1);
        }
        return count;
    }

    CompiledGraph graph() {
        return graph;
    }

    int target() {
        return target;
    }

    boolean isRemoved(int node) {
        return removedNodes.get(node);
    }

    boolean isBroken(int gate) {
        return brokenGates.get(gate);
    }

    boolean isGiven(int node) {
        return given.get(node);
    }

    int[] guardsOfNode(int node) {
        return node < nodeGuards.length ? nodeGuards[node] : NONE;
    }

    int[] guardsOfGate(int gate) {
        return gate < gateGuards.length ? gateGuards[gate] : NONE;
    }

    private static BitSet union(BitSet first, BitSet second) {
        BitSet union = (BitSet) first.clone();
        union.or(second);
        return union;
    }
}
