package dev.postmortem.rca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorGraphTextTest {
    @Test
    void factorsAndExplanationsHaveALineEachAndOutcomesComeFirst() {
        FactorGraph graph = FactorGraph.builder()
                .factor(Graphs.id("peak"), FactorKind.TRIGGER, "A sale tripled the load.")
                .factor(Graphs.id("pool"), FactorKind.CONDITION, "The pool was halved.")
                .factor(Graphs.id("limit"), FactorKind.BARRIER_ABSENT, "Nothing limits retries.")
                .outcome(Graphs.id("down"), OutcomeAspect.OCCURRENCE, "Checkout failed.")
                .because(Graphs.id("down"), Graphs.ids("peak pool"))
                .becauseAtLeast(Graphs.id("down"), 2, Graphs.ids("peak pool limit"))
                .build();

        assertThat(graph)
                .hasToString(String.join(
                        "\n",
                        "4 factors, 2 explanations",
                        "OUTCOME         down   Checkout failed.",
                        "TRIGGER         peak   A sale tripled the load.",
                        "CONDITION       pool   The pool was halved.",
                        "BARRIER_ABSENT  limit  Nothing limits retries.",
                        graph.getExplanations().get(0).getId() + ": down because peak + pool",
                        graph.getExplanations().get(1).getId() + ": down because at least 2 of peak, pool, limit"));
    }

    @Test
    void anEmptyGraphIsOneLine() {
        assertThat(FactorGraph.builder().build()).hasToString("0 factors, 0 explanations");
    }

    @Test
    void aLargeGraphIsCutAndSaysSo() {
        FactorGraphBuilder graph = Graphs.withTop("a");
        IntStream.range(0, 10_000)
                .mapToObj(i -> FactorId.of("f-" + i))
                .forEach(id -> graph.factor(id, FactorKind.CONDITION, "x".repeat(1_000)));
        FactorId[] causes =
                IntStream.range(0, 10_000).mapToObj(i -> FactorId.of("f-" + i)).toArray(FactorId[]::new);

        String text = graph.because(Graphs.TOP, causes).build().toString();

        assertThat(text.lines()).hasSize(53).contains("...        9952 more");
        assertThat(text).contains("f-6 + f-7 and 9992 more").hasSizeLessThan(10_000);
    }
}
