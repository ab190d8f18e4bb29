package dev.postmortem.rca.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A part of a formula that the rest sees only through its value: the gates inside, and where it ends; immutable. */
final class Module {
    private final int[] roots;
    private final int[] gates;
    private final int[] leaves;

    private Module(int[] roots, int[] gates, int[] leaves) {
        this.roots = roots;
        this.gates = gates;
        this.leaves = leaves;
    }

    /** All modules of a formula, inner ones before those around them; the last has the roots of the formula. */
    static List<Module> allOf(Formula formula) {
        boolean[] isModule = Modules.of(formula);
        boolean[] seen = new boolean[formula.size()];
        List<Module> modules = new ArrayList<>();
        for (int node = 2; node < formula.size(); node++) {
            if (isModule[node]) {
                modules.add(walk(formula, isModule, seen, node));
            }
        }
        modules.add(walk(formula, isModule, seen, formula.roots()));
        return modules;
    }

    /** What is inside of one module is inside of no other, so all walks together are linear. */
    private static Module walk(Formula formula, boolean[] isModule, boolean[] seen, int... roots) {
        List<Integer> gates = new ArrayList<>();
        List<Integer> leaves = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int root : roots) {
            meet(root, seen, open);
        }
        while (!open.isEmpty()) {
            int node = open.remove();
            if (formula.isGate(node) && (node == roots[0] || !isModule[node])) {
                gates.add(node);
                for (int argument : formula.arguments(node)) {
                    meet(argument, seen, open);
                }
            } else {
                leaves.add(node);
            }
        }
        seen[roots[0]] = false;
        return new Module(roots, sorted(gates), sorted(leaves));
    }

    private static void meet(int node, boolean[] seen, Deque<Integer> open) {
        if (node > 1 && !seen[node]) {
            seen[node] = true;
            open.add(node);
        }
    }

    private static int[] sorted(List<Integer> nodes) {
        int[] sorted = nodes.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The nodes it is asked for: one, but for the module of all roots. */
    int[] roots() {
        return roots;
    }

    /** The gates inside, arguments first; not to be changed. */
    int[] gates() {
        return gates;
    }

    /** The variables and other modules that it is made of; not to be changed. */
    int[] leaves() {
        return leaves;
    }
}
