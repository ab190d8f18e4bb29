package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.importance.ImportanceStatus;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsTest {
    /** Each of n pairs needs one of its two: 2 to the power of n combinations. */
    private static FactorGraph pairs(int n) {
        FactorGraphBuilder graph = withTop("a")
                .because(TOP, IntStream.range(0, n).mapToObj(i -> id("p" + i)).toArray(FactorId[]::new));
        for (int i = 0; i < n; i++) {
            graph.because(id("p" + i), id("left" + i)).because(id("p" + i), id("right" + i));
        }
        return graph.build();
    }

    @Test
    void smallEnoughIsComplete() {
        assertThat(pairs(10).analyze(TOP).minimalCombinations().count()).isEqualTo(1024);
    }

    @Test
    void countsGoBeyondAnyPrimitiveNumber() {
        CombinationSet combinations = pairs(200).analyze(TOP).minimalCombinations();
        assertThat(combinations.isComplete()).isTrue();
        assertThat(combinations.count()).isEqualTo(BigInteger.TWO.pow(200));
        assertThat(combinations.smallest(1).get(0))
                .hasSize(200)
                .allMatch(id -> id.toString().startsWith("left"));
        assertThat(combinations.containing(id("left7")).count()).isEqualTo(BigInteger.TWO.pow(199));
        assertThat(combinations.factors()).hasSize(400);
    }

    @Test
    void tooManyCombinationsAreSaidToBeTooMany() {
        FactorAnalysis analysis = pairs(40).analyze(TOP, AnalysisLimits.of(20, 2_000));
        assertThat(analysis.minimalCombinations().isComplete()).isFalse();
        assertThat(analysis.minimalCombinations().count()).isZero();
        assertThat(analysis.minimalPreventions().isComplete()).isFalse();
        assertThat(analysis.findings()).map(Finding::getId).contains("analysis.limited");
        assertThat(analysis.summary().get(0))
                .startsWith(
                        "By the explanations given, more combinations of factors were enough for “It broke” than could"
                                + " be listed");
    }

    @Test
    void smallCombinationsAreKnownBesideTooManyLargeOnes() {
        FactorGraph large = pairs(40);
        FactorGraph graph = FactorGraph.builder()
                .factors(large.getFactors())
                .explanations(large.getExplanations())
                .because(TOP, id("short"), id("cut"))
                .build();
        FactorAnalysis analysis = graph.analyze(TOP, AnalysisLimits.of(300, 20_000));
        CombinationSet combinations = analysis.minimalCombinations();
        assertThat(combinations.isComplete()).isFalse();
        assertThat(combinations.completeUpToSize().orElseThrow()).isBetween(2, 39);
        assertThat(combinations.smallest(5))
                .singleElement()
                .satisfies(set -> assertThat(set).containsExactly(id("cut"), id("short")));
        assertThat(analysis.necessaryFactors()).isEmpty();
        assertThat(graph.analyze(TOP).minimalCombinations().count())
                .isEqualTo(BigInteger.TWO.pow(40).add(BigInteger.ONE));
    }

    @Test
    void necessaryFactorIsFoundAmongTooManyCombinations() {
        FactorGraph large = pairs(40);
        FactorGraph graph = FactorGraph.builder()
                .explanations(large.getExplanations())
                .because(id("final"), TOP, id("needed"))
                .build();
        assertThat(graph.analyze(id("final")).necessaryFactors()).containsExactly(id("needed"));
        assertThat(graph.analyze(id("final"), AnalysisLimits.of(20, 30_000)).necessaryFactors())
                .containsExactly(id("needed"));
    }

    @Test
    void verdictIsExactAlthoughCombinationsAreTooMany() {
        Coverage coverage = pairs(40)
                .analyze(TOP, AnalysisLimits.of(20, 2_000))
                .coverage(List.of(Graphs.action("a", ActionType.PREVENT, "left0", "right0")
                        .build()));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void anyOfManyThousandIsCountedUpToTheLimit() {
        FactorGraphBuilder graph = withTop("a");
        IntStream.range(0, 50_000).forEach(i -> graph.because(TOP, id("c" + i)));
        assertThat(graph.build().analyze(TOP).minimalCombinations().count()).isEqualTo(50_000);
        assertThat(graph.build()
                        .analyze(TOP, AnalysisLimits.of(1_000, 1_000_000))
                        .minimalCombinations()
                        .completeUpToSize())
                .hasValue(0);
    }

    @Test
    void coverageOfATrillionCombinationsIsCountedAndNotListed() {
        Coverage coverage = pairs(40)
                .analyze(TOP)
                .coverage(List.of(
                        Graphs.action("left", ActionType.PREVENT, "left0").build(),
                        Graphs.action("both", ActionType.REPAIR, "left1", "left2")
                                .status(ActionStatus.DONE)
                                .build()));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PARTLY);
        assertThat(coverage.getOpen().count()).isEqualTo(BigInteger.TWO.pow(37));
        assertThat(coverage.getDone().count()).isEqualTo(BigInteger.TWO.pow(40).subtract(BigInteger.TWO.pow(38)));
        assertThat(coverage.getPlanned().count()).isEqualTo(BigInteger.TWO.pow(37));
        assertThat(coverage.singlePointsOfReliance()).hasSize(2);
        assertThat(coverage.smallestAdditions().smallest(4)).map(Set::size).containsExactly(1, 1, 1, 2);
        assertThat(coverage.findings()).hasSize(4);
    }

    @Test
    void whatIfCountsATrillionCombinations() {
        WhatIfResult result =
                pairs(40).analyze(TOP).whatIf().remove(id("left0")).evaluate();
        assertThat(result.getBlocked().count()).isEqualTo(BigInteger.TWO.pow(39));
        assertThat(result.getLeft().count()).isEqualTo(BigInteger.TWO.pow(39));
    }

    @Test
    void importanceIsExactOrNotAvailable() {
        FactorAnalysis analysis = pairs(40).analyze(TOP);
        assertThat(analysis.importance().of(id("left0")).orElseThrow().getOccurrences())
                .isEqualTo(BigInteger.TWO.pow(39));
        Importance limited = pairs(40).analyze(TOP, AnalysisLimits.of(1, 1)).importance();
        assertThat(limited.getStatus()).isEqualTo(ImportanceStatus.NOT_AVAILABLE);
        assertThat(limited.getFactors()).isEmpty();
        assertThat(limited.getOutcomeProbability()).isEmpty();
    }

    @Test
    void verdictsAreExactWhereNothingElseIsKnown() {
        FactorAnalysis analysis = pairs(40).analyze(TOP, AnalysisLimits.of(1, 1));
        Coverage coverage = analysis.coverage(List.of(
                Graphs.action("a", ActionType.PREVENT, "left0", "right0").build()));
        assertThat(coverage.isPrevented()).isTrue();
        assertThat(analysis.whatIf().remove(id("p7")).evaluate().isStillExplained())
                .isFalse();
        assertThat(analysis.inertFactors()).isEmpty();
        assertThat(analysis.combinationFindings()).map(Finding::getId).containsExactly("analysis.limited");
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnalysisLimits.of(0, 5))
                .withMessage("limits of 0 nodes and 5 steps allow no answer at all; give at least 1 for each");
        assertThat(AnalysisLimits.of(3, 5))
                .isEqualTo(AnalysisLimits.of(3, 5))
                .hasToString("at most 3 nodes and 5 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnalysisLimits.of(100_000_001, 5))
                .withMessage("a limit of 100000001 nodes is too high; give at most 100000000");
    }
}
