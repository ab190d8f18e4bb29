package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives the arguments that only one gate uses, and that share nothing with the rest, a gate of their own: a module.
 *
 * <p>An "any" of ten private causes and one shared one becomes an "any" of two.
 */
final class Grouping {
    private final Formula formula;
    private final FormulaBuilder builder;
    private final int[] uses;
    private final boolean[] module;
    private final int[] place;

    private Grouping(Formula formula, Budget budget) {
        this.formula = formula;
        this.builder = new FormulaBuilder(budget);
        this.uses = Uses.count(formula);
        this.module = Modules.of(formula);
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
        boolean isThreshold = !formula.isConjunction(node) && !formula.isDisjunction(node);
        int[] own = Arrays.stream(arguments).filter(this::isPrivate).toArray();
        if (isThreshold || own.length < 2 || own.length == arguments.length) {
            return build(node, Arrays.stream(arguments).map(argument -> place[argument]));
        }
        int group = build(node, Arrays.stream(own).map(argument -> place[argument]));
        IntStream others = Arrays.stream(arguments)
                .filter(argument -> !isPrivate(argument))
                .map(argument -> place[argument]);
        return build(node, IntStream.concat(IntStream.of(group), others));
    }

    private int build(int node, IntStream placed) {
        int[] arguments = placed.toArray();
        return builder.atLeast(formula.isConjunction(node) ? arguments.length : formula.need(node), arguments);
    }

    private boolean isPrivate(int node) {
        return uses[node] == 1 && (formula.isVariable(node) || module[node]);
    }
}
