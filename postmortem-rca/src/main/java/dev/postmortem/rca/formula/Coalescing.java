package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import java.util.Arrays;

/** Merges a gate into the only gate that uses it, where both are "all" or both are "any"; linear. */
final class Coalescing {
    private final Formula formula;
    private final FormulaBuilder builder;
    private final int[] uses;
    private final int[] place;
    private int[] gathered = new int[16];
    private int count;

    private Coalescing(Formula formula, Budget budget) {
        this.formula = formula;
        this.builder = new FormulaBuilder(budget);
        this.uses = Uses.count(formula);
        this.place = new int[formula.size()];
    }

    static Formula of(Formula formula, Budget budget) {
        return new Coalescing(formula, budget).run();
    }

    private Formula run() {
        boolean[] merged = merged();
        place[1] = 1;
        for (int node = 2; node < formula.size(); node++) {
            if (formula.isVariable(node) && uses[node] > 0) {
                place[node] = builder.variable(formula.variable(node));
            } else if (uses[node] > 0 && !merged[node]) {
                place[node] = gate(node, merged);
            }
        }
        return builder.build(
                Arrays.stream(formula.roots()).map(root -> place[root]).toArray());
    }

    private boolean[] merged() {
        boolean[] merged = new boolean[formula.size()];
        for (int node = 2; node < formula.size(); node++) {
            if (uses[node] > 0 && formula.isGate(node)) {
                for (int argument : formula.arguments(node)) {
                    merged[argument] |= uses[argument] == 1 && isOfOneKind(node, argument);
                }
            }
        }
        return merged;
    }

    private boolean isOfOneKind(int node, int argument) {
        return formula.isDisjunction(node) && formula.isDisjunction(argument)
                || formula.isConjunction(node) && formula.isConjunction(argument);
    }

    private int gate(int node, boolean[] merged) {
        count = 0;
        add(formula.arguments(node));
        for (int i = 0; i < count; ) {
            int argument = gathered[i];
            if (merged[argument]) {
                gathered[i] = gathered[--count];
                add(formula.arguments(argument));
            } else {
                i++;
            }
        }
        int[] arguments = new int[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = place[gathered[i]];
        }
        return builder.atLeast(formula.isConjunction(node) ? count : formula.need(node), arguments);
    }

    private void add(int[] arguments) {
        if (count + arguments.length > gathered.length) {
            gathered = Arrays.copyOf(gathered, 2 * (count + arguments.length));
        }
        System.arraycopy(arguments, 0, gathered, count, arguments.length);
        count += arguments.length;
    }
}
