package dev.postmortem.rca.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders of the leaves of a module, in which its diagram may be small; which one is good cannot be known beforehand.
 *
 * <p>Each walks depth-first from the roots and takes the arguments of a gate by another rule.
 */
final class VariableOrders {
    private final Formula formula;
    private final int[] uses;
    private final long[] weight;
    private final int[] height;
    private final int[] met;
    private final List<Comparator<Integer>> rules;
    private int walks;

    VariableOrders(Formula formula) {
        this.formula = formula;
        this.uses = Uses.count(formula);
        this.weight = new long[formula.size()];
        this.height = new int[formula.size()];
        this.met = new int[formula.size()];
        measure();
        this.rules = List.of(
                Comparator.comparingLong(node -> weight[node]),
                Comparator.comparingInt(node -> -uses[node]),
                Comparator.comparingLong(node -> -weight[node]),
                Comparator.comparingInt(node -> node),
                Comparator.comparingInt(node -> -height[node]));
    }

    int count() {
        return rules.size() + 1;
    }

    /** The leaves of a module in one of the orders. */
    int[] order(Module module, int which) {
        return which < rules.size() ? walk(module, which) : Gravity.order(formula, module, walk(module, 0));
    }

    private int[] walk(Module module, int which) {
        walks++;
        int[] order = new int[module.leaves().length];
        int placed = 0;
        List<Integer> open = new ArrayList<>();
        pushReversed(open, module.roots(), rules.get(which));
        while (!open.isEmpty()) {
            int node = open.remove(open.size() - 1);
            if (node <= 1 || met[node] == walks) {
                continue;
            }
            met[node] = walks;
            if (Arrays.binarySearch(module.leaves(), node) >= 0) {
                order[placed++] = node;
            } else {
                pushReversed(open, formula.arguments(node), rules.get(which));
            }
        }
        return order;
    }

    private static void pushReversed(List<Integer> open, int[] nodes, Comparator<Integer> rule) {
        List<Integer> sorted = new ArrayList<>(nodes.length);
        for (int node : nodes) {
            sorted.add(node);
        }
        sorted.sort(rule.reversed());
        open.addAll(sorted);
    }

    private void measure() {
        for (int node = 2; node < formula.size(); node++) {
            if (formula.isVariable(node)) {
                weight[node] = 1;
            } else {
                for (int argument : formula.arguments(node)) {
                    weight[node] = Math.min(Integer.MAX_VALUE, weight[node] + weight[argument]);
                    height[node] = Math.max(height[node], height[argument] + 1);
                }
            }
        }
    }
}
