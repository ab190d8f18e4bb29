package dev.postmortem.rca.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What functions cost, beyond the sizes of truth tables. */
class FunctionsTest {
    @Test
    void anyTakesItsOperandsFromTheDeepestWhateverTheirOrder() {
        Budget steps = new Budget(1000, 10_000);
        Functions functions = new Functions(new NodeTable(steps, 1000));
        int[] variables = IntStream.range(0, 100)
                .map(i -> functions.variable(i * 37 % 100))
                .toArray();
        functions.atLeast(1, variables);
        assertThat(10_000 - steps.left())
                .as("one for each operand, none for pairs")
                .isEqualTo(101);
    }

    @Test
    void thresholdMakesNoNodeThatItsResultHasNot() {
        NodeTable nodes = new NodeTable(Budget.unlimited(), 10_000);
        Functions functions = new Functions(nodes);
        int[] variables = IntStream.range(0, 40).map(functions::variable).toArray();
        int result = functions.atLeast(20, variables);
        assertThat(Diagram.of(nodes, result).size()).isEqualTo(20 * 21 + 2);
        assertThat(nodes.size())
                .as("with the variables, the deepest of which is there")
                .isEqualTo(20 * 21 + 2 + 39);
    }

    @Test
    void deepDiagramsAreCombinedWithoutRecursion() {
        NodeTable nodes = new NodeTable(Budget.unlimited(), 100_000);
        Functions functions = new Functions(nodes);
        int[] even =
                IntStream.range(0, 5000).map(i -> functions.variable(2 * i)).toArray();
        int[] odd =
                IntStream.range(0, 5000).map(i -> functions.variable(2 * i + 1)).toArray();
        int both = functions.both(functions.atLeast(5000, even), functions.atLeast(5000, odd));
        assertThat(Diagram.of(nodes, both).size()).isEqualTo(10_002);
        int either = functions.either(functions.atLeast(1, even), functions.atLeast(1, odd));
        assertThat(Diagram.of(nodes, either).size()).isEqualTo(10_002);
    }
}
