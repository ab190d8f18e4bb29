package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Algebra;
import java.util.List;

/**
 * Monotone formulas over variables that share what is equal: each node is a variable or "at least so many of these".
 *
 * <p>0 is never, 1 is always; other nodes are numbered from 2, arguments before what uses them. Immutable.
 */
final class Formula {
    private final int[] need;
    private final int[][] arguments;
    private final int[] roots;

    /** A node that needs nothing is a variable; its only argument is the number of the variable. */
    Formula(List<int[]> arguments, List<Integer> need, int... roots) {
        this.need = need.stream().mapToInt(Integer::intValue).toArray();
        this.arguments = arguments.toArray(int[][]::new);
        this.roots = roots;
    }

    int size() {
        return need.length;
    }

    /** What is asked for. */
    int[] roots() {
        return roots;
    }

    boolean isVariable(int node) {
        return node > 1 && need[node] == 0;
    }

    boolean isGate(int node) {
        return need[node] > 0;
    }

    int variable(int node) {
        return arguments[node][0];
    }

    int need(int node) {
        return need[node];
    }

    boolean isConjunction(int node) {
        return need[node] > 1 && need[node] == arguments[node].length;
    }

    boolean isDisjunction(int node) {
        return need[node] == 1;
    }

    /** The arguments of a gate, ascending; not to be changed. */
    int[] arguments(int node) {
        return arguments[node];
    }

    int evaluate(int node, Algebra algebra, int[] values) {
        int[] evaluated = new int[arguments[node].length];
        for (int i = 0; i < evaluated.length; i++) {
            evaluated[i] = values[arguments[node][i]];
        }
        return algebra.atLeast(need[node], evaluated);
    }
}
