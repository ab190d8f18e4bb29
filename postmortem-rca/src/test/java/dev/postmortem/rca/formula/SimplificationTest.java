package dev.postmortem.rca.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.rca.diagram.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplificationTest {
    private final FormulaBuilder builder = new FormulaBuilder(Budget.unlimited());
    private final int a = builder.variable(1);
    private final int b = builder.variable(2);
    private final int c = builder.variable(3);
    private final int d = builder.variable(4);

    private int any(int... arguments) {
        return builder.atLeast(1, arguments);
    }

    private int all(int... arguments) {
        return builder.atLeast(arguments.length, arguments);
    }

    private static String text(Formula formula, int node) {
        if (formula.isVariable(node)) {
            return "" + (char) ('a' - 1 + formula.variable(node));
        }
        StringBuilder text = new StringBuilder(formula.need(node) + "(");
        for (int argument : formula.arguments(node)) {
            text.append(text(formula, argument));
        }
        return text.append(')').toString();
    }

    private String simplified(int root) {
        Formula formula = Simplification.of(builder.build(root), Budget.unlimited());
        return text(formula, formula.roots()[0]);
    }

    @Test
    void constantsAndSingleArgumentsVanish() {
        assertThat(all(a, 1)).isEqualTo(a);
        assertThat(any(a, 0)).isEqualTo(a);
        assertThat(all(a, 0)).isZero();
        assertThat(any(a, 1)).isOne();
        assertThat(builder.atLeast(2, new int[] {a, b, 1})).isEqualTo(any(a, b));
        assertThat(builder.atLeast(3, new int[] {a, b, 0})).isZero();
    }

    @Test
    void whatCountsTwiceCountsTwiceOnlyInThresholds() {
        assertThat(all(a, a)).isEqualTo(a);
        assertThat(any(a, a, b)).isEqualTo(any(a, b));
        assertThat(builder.atLeast(2, new int[] {a, a, b})).isNotEqualTo(builder.atLeast(2, new int[] {a, b}));
    }

    @Test
    void gateInAGateOfItsKindIsMerged() {
        assertThat(simplified(all(a, all(b, any(c, any(a, d))), d))).isEqualTo("3(abd)");
        assertThat(simplified(any(any(a, b), any(c, d)))).isEqualTo("1(abcd)");
    }

    @Test
    void secondMentionBelowAnAnyIsLeftOut() {
        assertThat(simplified(any(a, all(b, any(a, c))))).isEqualTo("1(a2(bc))");
    }

    @Test
    void secondMentionBelowAnAllIsLeftOut() {
        assertThat(simplified(all(a, any(b, all(a, c))))).isEqualTo("2(a1(bc))");
    }

    @Test
    void whatOneOfTwoWaysNeedsStays() {
        int shared = any(a, b);
        assertThat(simplified(any(all(a, c, shared), all(d, shared)))).isEqualTo("1(3(ac1(ab))2(d1(ab)))");
    }

    @Test
    void privateArgumentsBecomeAModule() {
        Formula formula = Simplification.of(builder.build(any(all(a, b, c), all(c, d), all(d, a))), Budget.unlimited());
        assertThat(Module.allOf(formula)).hasSize(1);
        Formula grouped = Simplification.of(
                builder.build(any(all(a, b, builder.variable(5), c), all(c, d), all(d, a))), Budget.unlimited());
        List<Module> modules = Module.allOf(grouped);
        assertThat(modules).hasSize(2);
        assertThat(modules.get(0).leaves()).hasSize(2);
        assertThat(modules.get(1).leaves()).hasSize(4);
    }

    @Test
    void argumentsThatAlwaysStandTogetherBecomeAModule() {
        int e = builder.variable(5);
        int f = builder.variable(6);
        String text = simplified(all(any(a, b, c), any(a, b, d), any(a, b, e, f)));
        assertThat(text).isEqualTo("3(1(c1(ab))1(d1(ab))1(1(ab)1(ef)))");
        assertThat(simplified(all(any(a, b, c), any(a, b, d), any(all(a, f), e, b))))
                .doesNotContain("1(ab)");
        assertThat(simplified(any(all(a, b, c), all(a, b, d), all(a, b, e))))
                .isEqualTo("1(2(c2(ab))2(d2(ab))2(e2(ab)))");
    }

    @Test
    void whatCountsInAThresholdStaysAlone() {
        int both = builder.atLeast(2, new int[] {a, b, c});
        int other = builder.atLeast(2, new int[] {a, b, d});
        assertThat(simplified(all(both, other))).isEqualTo("2(2(abc)2(abd))");
        assertThat(simplified(builder.atLeast(2, new int[] {a, a, b, c}))).isEqualTo("2(aabc)");
    }

    @Test
    void whatIsAskedForStaysAlone() {
        Formula formula = Simplification.of(builder.build(any(all(a, b), all(c, d)), all(a, b)), Budget.unlimited());
        assertThat(formula.roots()).hasSize(2);
        assertThat(text(formula, formula.roots()[1])).isEqualTo("2(ab)");
    }
}
