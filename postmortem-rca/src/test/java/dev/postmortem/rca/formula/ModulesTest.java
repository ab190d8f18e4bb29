package dev.postmortem.rca.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.rca.diagram.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModulesTest {
    private final FormulaBuilder builder = new FormulaBuilder(Budget.unlimited());
    private final int a = builder.variable(0);
    private final int b = builder.variable(1);
    private final int c = builder.variable(2);
    private final int d = builder.variable(3);
    private final int e = builder.variable(4);

    private int any(int... arguments) {
        return builder.atLeast(1, arguments);
    }

    private int all(int... arguments) {
        return builder.atLeast(arguments.length, arguments);
    }

    @Test
    void gateThatSharesNothingIsAModule() {
        int inner = all(a, b);
        int outer = any(inner, c);
        int root = all(outer, d);
        boolean[] module = Modules.of(builder.build(root));
        assertThat(module[inner]).isTrue();
        assertThat(module[outer]).isTrue();
        assertThat(module[root]).as("a root is none").isFalse();
        assertThat(module[a]).as("a variable is none").isFalse();
    }

    @Test
    void gatesThatShareAVariableAreNone() {
        int left = all(a, b);
        int right = all(b, c);
        int around = any(left, right);
        boolean[] module = Modules.of(builder.build(all(around, d)));
        assertThat(module[left]).isFalse();
        assertThat(module[right]).isFalse();
        assertThat(module[around]).as("what is shared is inside").isTrue();
    }

    @Test
    void sharedGateIsAModuleIfItsVariablesAreItsOwn() {
        int shared = all(a, b);
        int left = any(shared, c);
        int right = any(shared, d);
        boolean[] module = Modules.of(builder.build(all(left, right)));
        assertThat(module[shared]).isTrue();
        assertThat(module[left]).isFalse();
        assertThat(module[right]).isFalse();
    }

    @Test
    void whatLeadsToNoRootIsNone() {
        int unused = all(a, b);
        assertThat(Modules.of(builder.build(any(c, d)))[unused]).isFalse();
    }

    @Test
    void modulesAreListedFromTheInsideWithTheirGatesAndLeaves() {
        int inner = all(a, b);
        int left = all(inner, c);
        int right = all(inner, d);
        int root = any(left, right, e);
        List<Module> modules = Module.allOf(builder.build(root));
        assertThat(modules).hasSize(2);
        assertThat(modules.get(0).roots()).containsExactly(inner);
        assertThat(modules.get(0).gates()).containsExactly(inner);
        assertThat(modules.get(0).leaves()).containsExactly(a, b);
        assertThat(modules.get(1).roots()).containsExactly(root);
        assertThat(modules.get(1).gates()).containsExactly(left, right, root);
        assertThat(modules.get(1).leaves()).containsExactly(c, d, e, inner);
    }

    @Test
    void allRootsAreOneModule() {
        int first = all(a, b);
        int second = any(b, c);
        List<Module> modules = Module.allOf(builder.build(first, second));
        assertThat(modules).hasSize(1);
        assertThat(modules.get(0).roots()).containsExactly(first, second);
        assertThat(modules.get(0).leaves()).containsExactly(a, b, c);
    }

    @Test
    void usesCountOnlyWhatLeadsToARoot() {
        int unused = all(a, b);
        int gate = any(b, c);
        int[] uses = Uses.count(builder.build(all(gate, b, d)));
        assertThat(uses[unused]).isZero();
        assertThat(uses[a]).isZero();
        assertThat(uses[b]).isEqualTo(2);
        assertThat(uses[c]).isOne();
        assertThat(uses[gate]).isOne();
        assertThat(uses[uses.length - 1]).as("a root is never merged").isEqualTo(2);
    }
}
