package dev.postmortem.rca.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.graph.CompiledGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopOrderTest {
    private final List<Explanation> explanations = new ArrayList<>();

    private void because(String effect, String cause) {
        explanations.add(Explanation.builder()
                .id(ExplanationId.of("x" + explanations.size()))
                .effect(FactorId.of(effect))
                .causes(List.of(FactorId.of(cause)))
                .build());
    }

    private LoopOrder order(int... loop) {
        return LoopOrder.of(CompiledGraph.of(List.of(), explanations), loop);
    }

    @Test
    void ringIsCutOnce() {
        because("a", "b");
        because("b", "c");
        because("c", "a");
        LoopOrder order = order(0, 1, 2);
        assertThat(order.nodes()).as("causes first").containsExactly(2, 1, 0);
        assertThat(order.cuts()).isOne();
    }

    @Test
    void nodeThatExplainsItselfIsCut() {
        because("a", "a");
        LoopOrder order = order(0);
        assertThat(order.nodes()).containsExactly(0);
        assertThat(order.cuts()).isOne();
    }

    @Test
    void ringsThroughOneNodeAreCutThere() {
        because("a", "b");
        because("b", "a");
        because("a", "c");
        because("c", "a");
        assertThat(order(0, 1, 2).cuts()).isOne();
    }

    @Test
    void ringsThroughDifferentNodesAreCutEach() {
        because("a", "b");
        because("b", "a");
        because("b", "c");
        because("c", "b");
        assertThat(order(0, 1, 2).cuts()).isEqualTo(2);
    }

    @Test
    void wayThatJoinsAgainIsNoCut() {
        because("a", "b");
        because("a", "c");
        because("b", "d");
        because("c", "d");
        because("d", "a");
        LoopOrder order = order(0, 1, 2, 3);
        assertThat(order.nodes()).containsExactly(3, 1, 2, 0);
        assertThat(order.cuts()).isOne();
    }

    @Test
    void whatIsOutsideOfTheLoopIsNotFollowed() {
        because("a", "b");
        because("b", "a");
        because("a", "z");
        assertThat(order(0, 1).nodes()).containsExactly(1, 0);
    }
}
