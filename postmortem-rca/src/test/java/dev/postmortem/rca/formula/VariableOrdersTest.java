package dev.postmortem.rca.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.rca.diagram.Budget;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariableOrdersTest {
    private final FormulaBuilder builder = new FormulaBuilder(Budget.unlimited());
    private final int a = builder.variable(0);
    private final int b = builder.variable(1);
    private final int c = builder.variable(2);
    private final int d = builder.variable(3);
    private final int e = builder.variable(4);

    private int all(int... arguments) {
        return builder.atLeast(arguments.length, arguments);
    }

    private int[] order(Formula formula, int which) {
        List<Module> modules = Module.allOf(formula);
        assertThat(modules).hasSize(1);
        return new VariableOrders(formula).order(modules.get(0), which);
    }

    @Test
    void eachRuleTakesOtherArgumentsFirst() {
        int light = all(a, b);
        int heavy = builder.atLeast(2, new int[] {b, c, d});
        Formula formula = builder.build(builder.atLeast(1, new int[] {light, heavy, e}));
        assertThat(new VariableOrders(formula).count()).isEqualTo(6);
        assertThat(order(formula, 0)).as("light before heavy").containsExactly(e, b, a, d, c);
        assertThat(order(formula, 1)).as("often used before rarely used").containsExactly(b, d, c, a, e);
        assertThat(order(formula, 2)).as("heavy before light").containsExactly(d, c, b, a, e);
        assertThat(order(formula, 3)).as("by number").containsExactly(e, a, b, c, d);
        assertThat(order(formula, 4)).as("deep before flat").containsExactly(d, c, b, a, e);
        assertThat(order(formula, 5)).containsExactlyInAnyOrder(a, b, c, d, e);
    }

    @Test
    void deepIsNotTheSameAsHeavy() {
        int deep = all(a, builder.atLeast(1, new int[] {b, all(c, d)}));
        int flat = builder.atLeast(3, new int[] {a, b, c, d, e});
        Formula formula = builder.build(builder.atLeast(1, new int[] {deep, flat}));
        assertThat(order(formula, 2)).startsWith(e);
        assertThat(order(formula, 4)).endsWith(e);
    }

    @Test
    void gravityDrawsTogetherWhatIsUsedTogether() {
        Formula chain = builder.build(builder.atLeast(1, new int[] {all(a, d), all(d, b), all(b, e), all(e, c)}));
        Module module = Module.allOf(chain).get(0);
        int[] start = {a, b, c, d, e};
        int[] drawn = Gravity.order(chain, module, start);
        assertThat(drawn).containsExactlyInAnyOrder(start);
        assertThat(span(chain, module, drawn)).isLessThan(span(chain, module, start));
        assertThat(Gravity.order(chain, module, start)).containsExactly(drawn);
    }

    /** How far the leaves of the gates are apart, all together. */
    private static int span(Formula formula, Module module, int[] order) {
        List<Integer> places = Arrays.stream(order).boxed().toList();
        int span = 0;
        for (int gate : module.gates()) {
            int[] leaves = formula.arguments(gate);
            if (formula.isConjunction(gate)) {
                span += Math.abs(places.indexOf(leaves[0]) - places.indexOf(leaves[1]));
            }
        }
        return span;
    }
}
