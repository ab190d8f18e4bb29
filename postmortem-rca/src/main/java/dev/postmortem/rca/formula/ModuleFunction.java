package dev.postmortem.rca.formula;

import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Diagram;
import dev.postmortem.rca.diagram.Exhausted;
import dev.postmortem.rca.diagram.Functions;
import dev.postmortem.rca.diagram.NodeTable;
import java.util.Arrays;

/**
 * Builds the diagrams of a module's roots with the first order of its leaves for which few nodes are enough.
 *
 * <p>All orders are tried with a small table, a few nodes for each leaf, then with a larger one, and so on: a bad order costs little more than a good
 * one, and a graph on which one order explodes is answered by another.
 */
final class ModuleFunction {
    private static final int FIRST_LIMIT = 1 << 12;
    private static final long GROWTH = 4;

    private final Formula formula;
    private final VariableOrders orders;
    private final Module module;
    private final Budget budget;
    private final int[] values;

    private int[] order = {};
    private Diagram[] functions = {};

    private ModuleFunction(Formula formula, VariableOrders orders, Module module, Budget budget, int[] values) {
        this.formula = formula;
        this.orders = orders;
        this.module = module;
        this.budget = budget;
        this.values = values;
    }

    /** The values are a workplace as large as the formula. */
    static ModuleFunction of(Formula formula, VariableOrders orders, Module module, Budget budget, int[] values) {
        ModuleFunction function = new ModuleFunction(formula, orders, module, budget, values);
        function.search();
        return function;
    }

    /** The leaf of each level. */
    int[] order() {
        return order;
    }

    /** The function of each root. */
    Diagram[] functions() {
        return functions;
    }

    private void search() {
        for (long limit = Math.max(FIRST_LIMIT, GROWTH * module.leaves().length); ; limit *= GROWTH) {
            int room = (int) Math.min(limit, budget.maxNodes());
            for (int i = 0; i < orders.count(); i++) {
                if (isBuilt(orders.order(module, i), room)) {
                    return;
                }
            }
            if (room == budget.maxNodes()) {
                throw new Exhausted("no order of the variables is good enough");
            }
        }
    }

    private boolean isBuilt(int[] candidate, int room) {
        try {
            build(candidate, new NodeTable(budget, room));
            return true;
        } catch (Exhausted.TableFull e) {
            return false;
        }
    }

    private void build(int[] candidate, NodeTable nodes) {
        Functions algebra = new Functions(nodes);
        values[1] = 1;
        for (int level = 0; level < candidate.length; level++) {
            values[candidate[level]] = algebra.variable(level);
        }
        for (int gate : module.gates()) {
            values[gate] = formula.evaluate(gate, algebra, values);
        }
        order = candidate;
        functions = Arrays.stream(module.roots())
                .mapToObj(root -> Diagram.of(nodes, values[root]))
                .toArray(Diagram[]::new);
    }
}
