package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives arguments that always stand together a gate of their own: a module.
 *
 * <p>An "any" of ten private causes and one shared one becomes an "any" of two; ten causes that stand in the same three
 * "any" and nowhere else become one.
 */
final class Grouping {
    private final Formula formula;
    private final FormulaBuilder builder;
    private final int[] uses;
    private final Companions companions;
    private final int[] place;

    private Grouping(Formula formula, Budget budget) {
        this.formula = formula;
        this.builder = new FormulaBuilder(budget);
        this.uses = Uses.count(formula);
        this.companions = Companions.of(formula);
        this.place = new int[formula.size()];
    }

    static Formula of(Formula formula, Budget budget) {
        return new Grouping(formula, budget).run();
    }

    private Formula run() {
        place[1] = 1;
        for (int node = 2; node < formula.size(); node++) {
            if (uses[node] > 0) {
                place[node] = formula.isVariable(node) ? builder.variable(formula.variable(node)) : gate(node);
            }
        }
        return builder.build(
                Arrays.stream(formula.roots()).map(root -> place[root]).toArray());
    }

    private int gate(int node) {
        int[] arguments = formula.arguments(node);
        int[] placed = Arrays.stream(arguments)
                .filter(argument -> argument == companions.first(argument))
                .map(argument -> together(node, argument))
                .toArray();
        return build(node, placed);
    }

    /** An argument with its companions, which stand behind it. */
    private int together(int node, int first) {
        int[] all = companions.all(first);
        return all.length == 1
                ? place[first]
                : build(node, IntStream.of(all).map(argument -> place[argument]).toArray());
    }

    private int build(int node, int[] placed) {
        boolean isThreshold = !formula.isConjunction(node) && !formula.isDisjunction(node);
        return builder.atLeast(
                formula.isConjunction(node) ? placed.length : isThreshold ? formula.need(node) : 1, placed);
    }
}
