package dev.postmortem.rca.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.diagram.Budget;
import dev.postmortem.rca.diagram.Exhausted;
import dev.postmortem.rca.graph.CompiledGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunctionTreeTest {
    private final List<Explanation> explanations = new ArrayList<>();

    private void because(String effect, int atLeast, String... causes) {
        explanations.add(Explanation.builder()
                .id(ExplanationId.of("x" + explanations.size()))
                .effect(FactorId.of(effect))
                .causes(Stream.of(causes).map(FactorId::of).toList())
                .atLeast(atLeast)
                .build());
    }

    private FunctionTree tree(Budget budget, String... targets) {
        CompiledGraph graph = CompiledGraph.of(List.of(), explanations);
        return FunctionTree.of(
                Stream.of(targets)
                        .map(target -> Question.of(graph, graph.number(FactorId.of(target))))
                        .toList(),
                budget);
    }

    private static String[] names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + (1000 + i)).toArray(String[]::new);
    }

    @Test
    void modulesAreBuiltApart() {
        because("p", 1, "a", "b");
        because("q", 1, "c", "d");
        because("top", 2, "p", "q");
        FunctionTree tree = tree(Budget.unlimited(), "top");
        assertThat(tree.size()).isEqualTo(3);
        assertThat(tree.answers()).isOne();
        assertThat(tree.labels(0)).as("a and b by their numbers").containsExactlyInAnyOrder(0, 1);
        assertThat(tree.labels(1)).containsExactlyInAnyOrder(2, 3);
        assertThat(tree.labels(2)).as("earlier parts").containsExactlyInAnyOrder(~0, ~1);
        assertThat(tree.levelOf(2, tree.labels(2)[0])).isZero();
        assertThat(tree.levelOf(2, tree.labels(2)[1])).isOne();
        assertThat(tree.levelOf(2, 0)).as("inside of a part").isEqualTo(-1);
        assertThat(tree.function(2).size()).as("two levels and the terminals").isEqualTo(4);
    }

    @Test
    void answersOfOneFormulaShareTheirLevels() {
        because("p", 2, "a", "b");
        because("q", 1, "b", "c");
        FunctionTree tree = tree(Budget.unlimited(), "p", "q");
        assertThat(tree.size()).isOne();
        assertThat(tree.answers()).isEqualTo(2);
        assertThat(tree.labels(0)).hasSize(3);
        assertThat(tree.answer(0).size()).isEqualTo(4);
        assertThat(tree.answer(1).size()).isEqualTo(4);
        assertThat(tree.function(0)).isSameAs(tree.answer(0));
    }

    @Test
    void tableGrowsUntilTheFunctionFits() {
        because("top", 100, names(200));
        assertThat(tree(Budget.unlimited(), "top").function(0).size()).isEqualTo(100 * 101 + 2);
    }

    @Test
    void whatFitsInNoOrderIsGivenUp() {
        because("top", 20, names(40));
        assertThat(tree(new Budget(2000, 100_000), "top").function(0).size()).isEqualTo(20 * 21 + 2);
        assertThatThrownBy(() -> tree(new Budget(300, 100_000), "top"))
                .isInstanceOf(Exhausted.class)
                .hasMessage("no order of the variables is good enough");
        assertThatThrownBy(() -> tree(new Budget(100, 100_000), "top"))
                .isInstanceOf(Exhausted.class)
                .hasMessage("there is no room for more nodes");
        assertThatThrownBy(() -> tree(new Budget(2000, 100), "top"))
                .isInstanceOf(Exhausted.class)
                .hasMessage("the steps are spent");
    }
}
