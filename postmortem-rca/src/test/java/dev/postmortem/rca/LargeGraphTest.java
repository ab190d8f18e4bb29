package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.WhyChains;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LargeGraphTest {
    private static final int SIZE = 100_000;

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "small-stack", 128 * 1024).start();
        return task.get();
    }

    private static FactorGraphBuilder chain() {
        FactorGraphBuilder graph = withTop("c0").because(TOP, id("c" + (SIZE - 1)));
        for (int i = 1; i < SIZE; i++) {
            graph.factor(id("c" + i), FactorKind.CONDITION, "So.").because(id("c" + i), id("c" + (i - 1)));
        }
        return graph;
    }

    @Test
    void longChainIsFollowedToItsEnd() throws Exception {
        FactorAnalysis analysis = onSmallStack(() -> {
            FactorAnalysis all = chain().build().analyze(TOP);
            all.minimalCombinations();
            all.minimalPreventions();
            return all;
        });
        assertThat(analysis.minimalCombinations().smallest(2)).containsExactly(set("c0"));
        assertThat(analysis.minimalPreventions().smallest(2)).containsExactly(set("c0"));
        List<Finding> findings = onSmallStack(analysis::findings);
        assertThat(findings)
                .hasSize(2 * SIZE)
                .allMatch(f -> f.getSeverity().name().equals("NOTE"));
    }

    @Test
    void longRingIsOneLoop() throws Exception {
        FactorGraphBuilder graph = chain().because(id("c0"), TOP);
        assertThat(onSmallStack(() -> graph.build().feedbackLoops()))
                .singleElement()
                .satisfies(loop -> assertThat(loop.getCycle()).hasSize(SIZE + 1));
        assertThat(onSmallStack(() -> graph.build().analyze(TOP).summary())).hasSize(1);
        graph.because(id("c500"), id("spark"));
        assertThat(onSmallStack(
                        () -> graph.build().analyze(TOP).minimalCombinations().smallest(2)))
                .containsExactly(set("spark"));
    }

    @Test
    void wideConjunctionIsOneCombination() {
        FactorId[] causes = IntStream.range(0, SIZE).mapToObj(i -> id("w" + i)).toArray(FactorId[]::new);
        FactorAnalysis analysis = withTop("a").because(TOP, causes).build().analyze(TOP);
        assertThat(analysis.minimalCombinations().smallest(2))
                .singleElement()
                .satisfies(set -> assertThat(set).hasSize(SIZE));
        assertThat(analysis.minimalPreventions().count()).isEqualTo(SIZE);
        assertThat(analysis.necessaryFactors()).hasSize(SIZE);
    }

    @Test
    void tangledGraphStopsAtTheLimits() throws Exception {
        int nodes = 2_000;
        Random random = new Random(7);
        FactorGraphBuilder graph = withTop("n0").because(TOP, id("n1"), id("n2"));
        for (int i = 0; i < 3 * nodes; i++) {
            graph.because(
                    id("n" + random.nextInt(nodes / 2)),
                    IntStream.generate(() -> random.nextInt(nodes))
                            .distinct()
                            .limit(2)
                            .mapToObj(n -> id("n" + n))
                            .toArray(FactorId[]::new));
        }
        FactorAnalysis analysis = graph.build().analyze(TOP, AnalysisLimits.of(200_000, 5_000_000));
        CombinationSet combinations = onSmallStack(analysis::minimalCombinations);
        assertThat(combinations.isComplete()).isFalse();
        assertThat(onSmallStack(() -> analysis.coverage(List.of()).getVerdict()))
                .isEqualTo(CoverageVerdict.NOT);
    }

    @Test
    void linearViewsWalkALongChain() throws Exception {
        FactorGraph graph = chain().build();
        FactorAnalysis analysis = graph.analyze(TOP);
        assertThat(onSmallStack(analysis::dominators)).hasSize(SIZE).startsWith(id("c0"), id("c1"));
        assertThat(onSmallStack(() -> analysis.whyChains().longest().getDepth()))
                .isEqualTo(SIZE);
        assertThat(onSmallStack(() -> analysis.whyChains().first(2)))
                .singleElement()
                .hasToString("top <- c99999 <- c99998 <- c99997 <- c99996 <- c99995 <- c99994 <- c99993 <- c99992"
                        + " <- c99991 <- (99991 more)");
        assertThat(onSmallStack(graph::layers)).hasSize(SIZE + 1);
        assertThat(onSmallStack(graph::components)).hasSize(SIZE + 1);
        assertThat(onSmallStack(() -> graph.reduced().getLinks())).hasSize(SIZE);
        assertThat(onSmallStack(analysis::necessaryFactors)).containsExactly(id("c0"));
        assertThat(onSmallStack(() -> analysis.weakestSupport().isComplete())).isNotNull();
    }

    @Test
    void linearViewsWalkALongRing() throws Exception {
        FactorGraph graph =
                chain().because(id("c0"), TOP).because(id("c500"), id("spark")).build();
        FactorAnalysis analysis = graph.analyze(TOP);
        assertThat(onSmallStack(analysis::dominators))
                .contains(id("spark"), id("c99999"))
                .doesNotContain(id("c0"));
        assertThat(onSmallStack(() -> analysis.whyChains().longest().getDepth()))
                .isOne();
        assertThat(onSmallStack(() -> graph.reduced().getLinks())).hasSize(SIZE + 2);
        assertThat(onSmallStack(graph::layers)).hasSize(2);
    }

    @Test
    void linearViewsWalkALargeRandomGraph() throws Exception {
        Random random = new Random(11);
        FactorGraphBuilder builder = withTop("n0").because(TOP, id("n0"));
        for (int i = 0; i < 3 * SIZE; i++) {
            builder.because(id("n" + random.nextInt(SIZE / 2)), id("n" + random.nextInt(SIZE)));
        }
        FactorGraph graph = builder.build();
        FactorAnalysis analysis = graph.analyze(TOP);
        assertThat(onSmallStack(analysis::dominators)).contains(id("n0"));
        assertThat(onSmallStack(() -> analysis.whyChains().longest().getDepth()))
                .isPositive();
        assertThat(onSmallStack(graph::components)).hasSizeGreaterThan(SIZE / 3);
        assertThat(onSmallStack(() -> graph.reduced().getLinks())).isNotEmpty();
        assertThat(onSmallStack(() -> graph.findings().size())).isPositive();
    }

    @Test
    void chainsAreCountedBeyondLong() {
        FactorGraphBuilder ladder = withTop("s0").because(TOP, id("s5000"));
        for (int i = 1; i <= 5_000; i++) {
            ladder.because(id("s" + i), id("l" + i)).because(id("s" + i), id("r" + i));
            ladder.because(id("l" + i), id("s" + (i - 1))).because(id("r" + i), id("s" + (i - 1)));
        }
        WhyChains chains = ladder.build().analyze(TOP).whyChains();
        assertThat(chains.count()).isEqualTo(BigInteger.TWO.pow(5_000));
        assertThat(chains.first(3)).hasSize(3);
    }

    private static SortedSet<FactorId> set(String words) {
        return new TreeSet<>(Graphs.set(words));
    }

    /** As many combinations as there are nodes, of all sizes: their counts by size alone are billions of numbers. */
    private static FactorGraphBuilder nested() {
        FactorGraphBuilder graph = withTop("a").because(TOP, id("c0"));
        for (int i = 0; i < SIZE; i++) {
            graph.because(id("c" + i), id("a" + i)).because(id("c" + i), id("b" + i), id("c" + (i + 1)));
        }
        return graph;
    }

    private static FactorGraphBuilder tangle() {
        Random random = new Random(1);
        FactorGraphBuilder graph = withTop("n0").because(TOP, id("n1"), id("n2"));
        for (int i = 0; i < 2 * SIZE; i++) {
            graph.because(
                    id("n" + random.nextInt(SIZE / 2)),
                    IntStream.generate(() -> random.nextInt(SIZE))
                            .distinct()
                            .limit(2)
                            .mapToObj(n -> id("n" + n))
                            .toArray(FactorId[]::new));
        }
        return graph;
    }

    /** Rows and columns that need each other crosswise: no order of the variables is good. */
    private static FactorGraphBuilder mesh(int size) {
        FactorGraphBuilder graph = withTop("a");
        graph.because(TOP, IntStream.range(0, size).mapToObj(i -> id("row" + i)).toArray(FactorId[]::new));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                graph.because(id("row" + i), id("x" + i + "-" + j), id("column" + j));
                graph.because(
                        id("column" + j),
                        id("y" + i + "-" + j),
                        id("x" + (i * 7 + j) % size + "-" + (j * 5 + i) % size));
            }
        }
        return graph;
    }

    @Test
    @Timeout(180)
    void whatCannotBeExactEndsAtItsLimitWithTheSmallestSets() throws Exception {
        AnalysisLimits limits = AnalysisLimits.of(300_000, 6_000_000);
        for (FactorGraphBuilder graph : List.of(nested(), tangle(), mesh(25))) {
            FactorAnalysis analysis = graph.build().analyze(TOP, limits);
            CombinationSet combinations = onSmallStack(analysis::minimalCombinations);
            assertThat(combinations.isComplete()).isFalse();
            int size = combinations.completeUpToSize().orElseThrow();
            assertThat(combinations.countBySize().headMap(size + 1)).isEqualTo(combinations.countBySize());
            assertThat(onSmallStack(analysis::minimalPreventions).isComplete()).isFalse();
        }
    }

    @Test
    void ringWithManyEntriesIsExact() throws Exception {
        FactorGraphBuilder graph = withTop("a").because(TOP, id("r0"));
        for (int i = 0; i < SIZE; i++) {
            graph.because(id("r" + i), id("r" + (i + 1) % SIZE));
            if (i % 100 == 0) {
                graph.because(id("r" + i), id("e" + i));
            }
        }
        FactorAnalysis analysis = graph.build().analyze(TOP);
        assertThat(onSmallStack(analysis::minimalCombinations).count()).isEqualTo(SIZE / 100);
        assertThat(onSmallStack(analysis::minimalPreventions).smallest(2))
                .singleElement()
                .satisfies(set -> assertThat(set).hasSize(SIZE / 100));
    }

    @Test
    void thresholdOfManyIsNotSpreadOut() throws Exception {
        FactorGraph graph = withTop("a")
                .becauseAtLeast(
                        TOP,
                        100,
                        IntStream.range(0, 200).mapToObj(i -> id("v" + i)).toArray(FactorId[]::new))
                .build();
        CombinationSet combinations = onSmallStack(() -> graph.analyze(TOP).minimalCombinations());
        assertThat(combinations.isComplete()).isTrue();
        assertThat(combinations.count().bitLength()).isEqualTo(196);
        assertThat(onSmallStack(() -> combinations.smallest(1)).get(0)).hasSize(100);
    }

    @Test
    @Timeout(180)
    void halfOfVeryManyEndsAtItsLimit() throws Exception {
        FactorId[] causes = IntStream.range(0, SIZE).mapToObj(i -> id("v" + i)).toArray(FactorId[]::new);
        FactorAnalysis analysis = withTop("a")
                .becauseAtLeast(TOP, SIZE / 2, causes)
                .build()
                .analyze(TOP, AnalysisLimits.of(300_000, 6_000_000));
        CombinationSet combinations = onSmallStack(analysis::minimalCombinations);
        assertThat(combinations.completeUpToSize()).hasValue(0);
        assertThat(combinations.streamedUpToSize()).isEmpty();
        assertThat(onSmallStack(analysis::minimalPreventions).isComplete()).isFalse();
        assertThat(onSmallStack(() ->
                        analysis.isSufficient(new TreeSet<>(List.of(causes).subList(0, SIZE / 2)))))
                .isTrue();
        assertThat(onSmallStack(() ->
                        analysis.isPreventedBy(new TreeSet<>(List.of(causes).subList(0, SIZE / 2)))))
                .isFalse();
        assertThat(onSmallStack(() -> analysis.importance().getFactors())).isEmpty();
        assertThat(onSmallStack(analysis::combinationFindings))
                .map(Finding::getId)
                .containsExactly("analysis.limited");
    }

    /** Any and all in turn, a hundred thousand factors in all: every answer about it is exact. */
    @Test
    @Timeout(180)
    void largeTreeIsAnsweredInFull() throws Exception {
        FactorGraphBuilder graph = withTop("n1").because(TOP, id("n1"));
        for (int i = 1; i < SIZE / 2; i++) {
            FactorId left = id("n" + 2 * i);
            FactorId right = id("n" + (2 * i + 1));
            if (Integer.numberOfLeadingZeros(i) % 2 == 0) {
                graph.because(id("n" + i), left, right);
            } else {
                graph.because(id("n" + i), left).because(id("n" + i), right);
            }
        }
        FactorAnalysis analysis = graph.build().analyze(TOP);
        CombinationSet combinations = onSmallStack(analysis::minimalCombinations);
        assertThat(combinations.isComplete()).isTrue();
        assertThat(combinations.factors()).hasSize(SIZE / 2);
        assertThat(onSmallStack(() -> combinations.smallest(2))).hasSize(2).allMatch(analysis::isSufficient);
        assertThat(onSmallStack(() -> analysis.minimalPreventions().smallest(2)))
                .hasSize(2)
                .allMatch(analysis::isPreventedBy);
        assertThat(combinations)
                .isEqualTo(onSmallStack(() -> graph.build().analyze(TOP).minimalCombinations()));
        assertThat(onSmallStack(analysis::necessaryFactors)).isEmpty();
        assertThat(onSmallStack(analysis::inertFactors)).isEmpty();
        assertThat(onSmallStack(analysis::unsupportedFactors)).hasSize(SIZE - 1);
        assertThat(onSmallStack(() -> analysis.whatIf().remove(TOP).evaluate().isStillExplained()))
                .isFalse();
    }
}
