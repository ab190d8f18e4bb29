package dev.postmortem.rca.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Budget budget = new Budget(100, 10);

    @Test
    void isSpentToTheLastStep() {
        budget.spend(4);
        assertThat(budget.left()).isEqualTo(6);
        budget.spend(6);
        assertThat(budget.left()).isZero();
        assertThatThrownBy(() -> budget.spend(1)).isInstanceOf(Exhausted.class).hasMessage("the steps are spent");
    }

    @Test
    void partIsNoLongerThere() {
        Budget part = budget.split(3);
        assertThat(part.left()).isEqualTo(3);
        assertThat(part.maxNodes()).isEqualTo(100);
        assertThat(budget.left()).isEqualTo(7);
        assertThatThrownBy(() -> budget.split(8)).isInstanceOf(Exhausted.class);
    }

    @Test
    void hasRoomForSoManyNodes() {
        assertThatNoException().isThrownBy(() -> budget.requireRoomFor(100));
        assertThatThrownBy(() -> budget.requireRoomFor(101))
                .isInstanceOf(Exhausted.class)
                .hasMessage("there is no room for more nodes");
    }

    @Test
    void maySetNoLimit() {
        assertThat(Budget.unlimited().left()).isEqualTo(Long.MAX_VALUE);
        assertThat(Budget.unlimited().maxNodes()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void operationsSpendAStepForEachPairOfNodes() {
        Budget steps = new Budget(100, 1000);
        Functions functions = new Functions(new NodeTable(steps, 100));
        int a = functions.variable(0);
        int b = functions.variable(1);
        assertThat(steps.left()).isEqualTo(1000);
        functions.both(a, b);
        functions.either(a, b);
        assertThat(steps.left()).as("a variable on top is no step").isEqualTo(1000);
        functions.both(b, a);
        assertThat(steps.left()).isEqualTo(999);
        functions.both(b, a);
        assertThat(steps.left()).isEqualTo(999);
        functions.atLeast(2, new int[] {a, b});
        assertThat(steps.left()).isEqualTo(996);
    }
}
