package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationSetTest {
    @Test
    void itReadsAsItsSetsAndTheirNumber() {
        assertThat(anyOf("b a", "c")).hasToString("c\na + b\n2 sets");
        assertThat(anyOf("a")).hasToString("a\n1 set");
        assertThat(alternatives(10).toString()).startsWith("c0\nc1\n").endsWith("c9\n10 sets");
        assertThat(alternatives(11).toString().lines()).hasSize(11).last().isEqualTo("11 sets");
    }

    @Test
    void itSaysHowFarItIsComplete() {
        FactorGraphBuilder graph = withTop("a")
                .because(TOP, id("short"), id("cut"))
                .because(TOP, IntStream.range(0, 40).mapToObj(i -> id("p" + i)).toArray(FactorId[]::new));
        IntStream.range(0, 40)
                .forEach(i -> graph.because(id("p" + i), id("left" + i)).because(id("p" + i), id("right" + i)));
        CombinationSet limited =
                graph.build().analyze(TOP, AnalysisLimits.of(300, 20_000)).minimalCombinations();

        assertThat(limited)
                .hasToString("cut + short\n1 set; complete up to size "
                        + limited.completeUpToSize().orElseThrow() + " only, because a limit was met");
        assertThat(limited).isNotEqualTo(anyOf("cut short"));
    }

    @Test
    void equalSetsAreEqualHoweverTheyCameAbout() {
        CombinationSet sets = anyOf("a b", "c");

        assertThat(sets)
                .isEqualTo(sets)
                .isEqualTo(anyOf("c", "b a"))
                .isEqualTo(anyOf("c", "a b", "a c"))
                .hasSameHashCodeAs(anyOf("c", "b a"))
                .isNotEqualTo(sets.toString());
        assertThat(sets.hashCode()).isNotZero();
    }

    @Test
    void setsOfOtherFactorsAreOtherSets() {
        assertThat(anyOf("a b", "c"))
                .isNotEqualTo(anyOf("a b", "d"))
                .isNotEqualTo(anyOf("a c", "b"))
                .isNotEqualTo(anyOf("a b"))
                .isNotEqualTo(anyOf("a", "b"));
    }

    private static CombinationSet alternatives(int count) {
        return anyOf(IntStream.range(0, count).mapToObj(i -> "c" + i).toArray(String[]::new));
    }

    private static CombinationSet anyOf(String... combinations) {
        FactorGraphBuilder graph = withTop("a b c d");
        for (String combination : combinations) {
            graph.because(TOP, ids(combination));
        }
        return graph.build().analyze(TOP).minimalCombinations();
    }
}
