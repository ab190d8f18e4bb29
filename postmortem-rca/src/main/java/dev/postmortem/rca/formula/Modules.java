package dev.postmortem.rca.formula;

import java.util.Arrays;

/**
 * The gates that share no variable with the rest of a formula, by the dates of one depth-first walk (Dutuit and Rauzy,
 * "A linear-time algorithm to find modules of fault trees", 1996).
 *
 * <p>A gate is a module if the walk first meets all below it after it enters the gate and last meets it before it leaves.
 */
final class Modules {
    private final Formula formula;
    private final int[] first;
    private final int[] last;
    private final int[] left;
    private final int[] path;
    private final int[] next;
    private int depth;
    private int date;

    private Modules(Formula formula) {
        this.formula = formula;
        this.first = new int[formula.size()];
        this.last = new int[formula.size()];
        this.left = new int[formula.size()];
        this.path = new int[formula.size()];
        this.next = new int[formula.size()];
    }

    /** Whether each node is a gate and a module; roots are none. */
    static boolean[] of(Formula formula) {
        Modules search = new Modules(formula);
        for (int root : formula.roots()) {
            search.walkFrom(root);
        }
        return search.marks();
    }

    private void walkFrom(int root) {
        meet(root);
        while (depth > 0) {
            int node = path[depth - 1];
            int[] arguments = formula.arguments(node);
            if (next[node] < arguments.length) {
                meet(arguments[next[node]++]);
            } else {
                left[node] = ++date;
                depth--;
            }
        }
    }

    private void meet(int node) {
        date++;
        last[node] = date;
        if (first[node] == 0) {
            first[node] = date;
            if (formula.isGate(node)) {
                path[depth++] = node;
            }
        }
    }

    private boolean[] marks() {
        int[] firstBelow = new int[formula.size()];
        int[] lastBelow = new int[formula.size()];
        boolean[] module = new boolean[formula.size()];
        for (int node = 2; node < formula.size(); node++) {
            firstBelow[node] = Integer.MAX_VALUE;
            if (formula.isGate(node) && first[node] > 0) {
                for (int argument : formula.arguments(node)) {
                    firstBelow[node] = Math.min(firstBelow[node], Math.min(first[argument], firstBelow[argument]));
                    lastBelow[node] = Math.max(lastBelow[node], Math.max(last[argument], lastBelow[argument]));
                }
                module[node] = firstBelow[node] > first[node] && lastBelow[node] < left[node];
            }
        }
        Arrays.stream(formula.roots()).forEach(root -> module[root] = false);
        return module;
    }
}
