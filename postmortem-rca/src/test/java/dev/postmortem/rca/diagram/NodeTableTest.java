package dev.postmortem.rca.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NodeTableTest {
    private final NodeTable nodes = Tables.table();

    @Test
    void hasTheTerminalsBelowAllLevels() {
        assertThat(nodes.size()).isEqualTo(2);
        assertThat(nodes.level(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(nodes.level(1)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void keepsEqualNodesOnce() {
        int node = nodes.choice(3, 1, 0);
        assertThat(nodes.choice(3, 1, 0)).isEqualTo(node);
        assertThat(nodes.member(3, 1, 0)).isEqualTo(node);
        assertThat(nodes.size()).isEqualTo(3);
        assertThat(nodes.choice(2, 1, 0)).isNotEqualTo(node);
        assertThat(nodes.choice(2, node, 0)).isNotEqualTo(nodes.choice(2, 1, 0));
        assertThat(nodes.choice(2, 1, node)).isNotEqualTo(nodes.choice(2, 1, 0));
        assertThat(nodes.size()).isEqualTo(6);
    }

    @Test
    void leavesOutChoicesThatMakeNoDifference() {
        int node = nodes.choice(3, 1, 0);
        assertThat(nodes.choice(2, node, node)).isEqualTo(node);
        assertThat(nodes.choice(2, 0, 0)).isZero();
        assertThat(nodes.member(2, node, node)).isNotEqualTo(node);
    }

    @Test
    void leavesOutMembersOfNoSet() {
        int node = nodes.member(3, 1, 0);
        assertThat(nodes.member(2, 0, node)).isEqualTo(node);
        assertThat(nodes.choice(2, 0, node)).isNotEqualTo(node);
    }

    @Test
    void findsEveryNodeAgainWhenItHasGrown() {
        int[] made = new int[5000];
        for (int i = 0; i < made.length; i++) {
            made[i] = nodes.choice(i, 1, 0);
            assertThat(made[i]).isEqualTo(i + 2);
        }
        for (int i = 0; i < made.length; i++) {
            assertThat(nodes.choice(i, 1, 0)).isEqualTo(made[i]);
            assertThat(nodes.level(made[i])).isEqualTo(i);
            assertThat(nodes.high(made[i])).isEqualTo(1);
            assertThat(nodes.low(made[i])).isZero();
        }
        assertThat(nodes.size()).isEqualTo(made.length + 2);
    }

    @Test
    void holdsAsManyNodesAsItMay() {
        NodeTable small = new NodeTable(Budget.unlimited(), 1000);
        for (int i = 0; i < 998; i++) {
            small.choice(i, 1, 0);
        }
        assertThat(small.size()).isEqualTo(1000);
        assertThatThrownBy(() -> small.choice(998, 1, 0))
                .isInstanceOf(Exhausted.TableFull.class)
                .hasMessage("the table of nodes is full");
        assertThatNoException().isThrownBy(() -> small.choice(0, 1, 0));
        assertThat(small.size()).isEqualTo(1000);
    }
}
