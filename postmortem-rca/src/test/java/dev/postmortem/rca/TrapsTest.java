package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.sets;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.rca.chain.CausalLink;
import dev.postmortem.rca.importance.FactorImportance;
import dev.postmortem.rca.importance.Importance;
import dev.postmortem.rca.importance.ImportanceMeasure;
import dev.postmortem.rca.importance.ImportanceStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrapsTest {
    private static List<Set<FactorId>> combinations(FactorGraphBuilder graph) {
        return List.copyOf(graph.build().analyze(TOP).minimalCombinations().smallest(100));
    }

    @Test
    void sharedFactorCountsOnce() {
        assertThat(combinations(withTop("a b shared x y")
                        .because(TOP, ids("x y"))
                        .because(id("x"), ids("a shared"))
                        .because(id("y"), ids("b shared"))))
                .isEqualTo(sets("a b shared"));
    }

    @Test
    void twoWayLinkLosesNoContributor() {
        assertThat(combinations(withTop("a b x y")
                        .because(TOP, ids("x"))
                        .because(id("x"), ids("y"))
                        .because(id("y"), ids("x"))
                        .because(id("x"), ids("a"))
                        .because(id("y"), ids("b"))))
                .isEqualTo(sets("a", "b"));
    }

    @Test
    void twoWayLinkSurvivesTheReduction() {
        FactorGraph graph = withTop("a b c")
                .because(id("a"), ids("b"))
                .because(id("b"), ids("a"))
                .because(id("c"), ids("a"))
                .because(id("c"), ids("b"))
                .build();
        assertThat(graph.reduced().getLinks()).map(CausalLink::toString).containsExactly("b -> a", "a -> b", "a -> c");
        assertThat(graph.reduced()).hasToString("3 links, 1 that follow from them");
    }

    @Test
    void dominatorsAndNecessaryFactorsDiffer() {
        FactorAnalysis together =
                withTop("a b").because(TOP, ids("a b")).build().analyze(TOP);
        assertThat(together.necessaryFactors()).containsExactly(ids("a b"));
        assertThat(together.dominators()).isEmpty();
        FactorAnalysis through = withTop("a b m")
                .because(TOP)
                .all(id("m"))
                .because(id("m"))
                .all(id("a"))
                .or(id("b"))
                .build()
                .analyze(TOP);
        assertThat(through.necessaryFactors()).isEmpty();
        assertThat(through.dominators()).containsExactly(id("m"));
    }

    @Test
    void emptyGraphHasNothingToSay() {
        FactorGraph graph = FactorGraph.builder().build();
        assertThat(graph.findings()).isEmpty();
        assertThat(graph.layers()).isEmpty();
        assertThat(graph.components()).isEmpty();
        assertThat(graph.reduced().getLinks()).isEmpty();
        assertThat(graph.analyzeOutcomes()).isEmpty();
    }

    @Test
    void reductionWorthOfANecessaryFactorIsInfinite() {
        FactorGraphBuilder graph = FactorGraph.builder().factor(Graphs.outcome("top", OutcomeAspect.OCCURRENCE));
        for (FactorId factor : ids("needed a b")) {
            graph.factor(ContributingFactor.builder()
                    .id(factor)
                    .kind(FactorKind.CONDITION)
                    .text("So.")
                    .likelihood(new BigDecimal("0.1"))
                    .build());
        }
        Importance importance = graph.because(TOP)
                .all(ids("needed a"))
                .or(ids("needed b"))
                .build()
                .analyze(TOP)
                .importance();
        FactorImportance needed = importance.of(id("needed")).orElseThrow();
        assertThat(needed.getRiskReductionWorth()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(needed.getDiagnostic().orElseThrow()).isCloseTo(1, offset(1e-12));
        assertThat(importance.getOutcomeProbability().orElseThrow()).isCloseTo(0.019, offset(1e-12));
        assertThat(importance.rankedBy(ImportanceMeasure.BIRNBAUM))
                .map(FactorImportance::getFactor)
                .containsExactly(ids("needed a b"));
        assertThat(importance.of(id("a")).orElseThrow().getFussellVesely().orElseThrow())
                .isCloseTo(0.01 / 0.019, offset(1e-12));
    }

    @Test
    void importanceSaysWhatIsMissing() {
        Importance importance =
                withTop("a b").because(TOP, ids("a b")).build().analyze(TOP).importance();
        assertThat(importance.getStatus()).isEqualTo(ImportanceStatus.STRUCTURAL_ONLY);
        assertThat(importance.getMissingLikelihoods()).containsExactly(ids("a b"));
        assertThat(importance.of(id("a")).orElseThrow().getStructural()).hasValue(0.5);
        assertThat(importance.of(id("top"))).isEmpty();
    }

    @Test
    void controllableFactorsAloneMayNotSuffice() {
        ContributingFactor weather = ContributingFactor.builder()
                .id(id("weather"))
                .kind(FactorKind.TRIGGER)
                .text("It rained.")
                .controllable(false)
                .build();
        FactorGraphBuilder graph = withTop("roof").factor(weather).because(TOP, ids("weather roof"));
        FactorAnalysis analysis = graph.build().analyze(TOP);
        assertThat(List.<Set<?>>copyOf(analysis.controllablePreventions().smallest(9)))
                .isEqualTo(sets("roof"));
        FactorAnalysis alone = graph.because(TOP, ids("weather")).build().analyze(TOP);
        assertThat(alone.controllablePreventions().isEmpty()).isTrue();
        assertThat(alone.coverage(List.of(Graphs.action("a", ActionType.PREVENT).build()))
                        .findings())
                .map(Finding::getHint)
                .containsExactly("nothing that can be controlled closes them all; say what limits the effect");
    }

    @Test
    void closedCombinationMayLeaveALongerWay() {
        FactorAnalysis analysis = withTop("a b m")
                .because(TOP)
                .all(id("m"))
                .or(ids("a b"))
                .because(id("m"))
                .all(id("a"))
                .build()
                .analyze(TOP);
        Coverage coverage = analysis.coverage(
                List.of(Graphs.action("fix", ActionType.REPAIR, "m").build()));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PARTLY);
        assertThat(List.<Set<?>>copyOf(coverage.getPlanned().smallest(9))).isEqualTo(sets("a"));
        assertThat(List.<Set<?>>copyOf(coverage.getOpen().smallest(9))).isEqualTo(sets("a b"));
        assertThat(coverage.depthOfDefence(Graphs.set("a"))).isEqualTo(1);
        assertThat(coverage.singlePointsOfReliance()).map(Object::toString).containsExactly("fix");
    }

    @Test
    void inertFactorIsFound() {
        FactorAnalysis analysis =
                withTop("a b").because(TOP).all(id("a")).or(ids("a b")).build().analyze(TOP);
        assertThat(analysis.inertFactors()).containsExactly(id("b"));
        assertThat(analysis.combinationFindings())
                .map(Finding::getMessage)
                .containsExactly("with or without b, top would have come about in the same ways");
    }

    @Test
    void selfLoopSupportsNothing() {
        FactorGraphBuilder graph = withTop("a").because(TOP, ids("a")).because(id("a"), ids("a"));
        assertThat(combinations(graph)).isEmpty();
        FactorAnalysis analysis = graph.build().analyze(TOP);
        assertThat(analysis.necessaryFactors()).isEmpty();
        assertThat(analysis.coverage(List.of()).getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
        assertThat(analysis.summary())
                .containsExactly(
                        "“It broke” does not follow from the factors: it is explained only by a loop that nothing starts.");
        assertThat(combinations(graph.because(id("a"), ids("b")))).isEqualTo(sets("b"));
    }

    @Test
    void ringWithOneEntryIsEnteredThere() {
        FactorGraphBuilder graph = withTop("entry").because(TOP, ids("r0"));
        for (int i = 0; i < 50; i++) {
            graph.because(id("r" + i), id("r" + (i + 1) % 50));
        }
        assertThat(combinations(graph.because(id("r25"), ids("entry")))).isEqualTo(sets("entry"));
        assertThat(graph.build().feedbackLoops())
                .singleElement()
                .satisfies(loop -> assertThat(loop.getCycle()).hasSize(50).startsWith(ids("r0 r49 r48")));
    }

    @Test
    void shortestCycleIsFoundInALoopOfLoops() {
        FactorGraph graph = withTop("a b c d")
                .because(id("a"), ids("b"))
                .because(id("b"), ids("c"))
                .because(id("c"), ids("a d"))
                .because(id("d"), ids("c"))
                .build();
        assertThat(graph.feedbackLoops()).singleElement().satisfies(loop -> {
            assertThat(loop.getFactors()).containsExactly(ids("a b c d"));
            assertThat(loop).hasToString("c -> d -> c");
        });
    }

    @Test
    void unexplainedOutcomeIsItsOwnCombination() {
        assertThat(combinations(withTop("a"))).isEqualTo(sets("top"));
        FactorAnalysis analysis = withTop("a").build().analyze(TOP);
        assertThat(analysis.summary()).containsExactly("Nothing explains “It broke” yet.");
        assertThat(analysis.coverage(List.of()).getVerdict()).isEqualTo(CoverageVerdict.NOT);
    }

    @Test
    void unknownFactorStaysInTheAnswerAndIsFound() {
        FactorGraph graph = withTop("a").because(TOP, ids("a ghost")).build();
        assertThat(List.<Set<FactorId>>copyOf(
                        graph.analyze(TOP).minimalCombinations().smallest(9)))
                .isEqualTo(sets("a ghost"));
        assertThat(graph.findings())
                .map(Finding::getId, Finding::getPath)
                .contains(tuple("factor.unknown-reference", "/explanations/0/causes/1"));
    }

    @Test
    void subsumedAlternativeDisappears() {
        assertThat(combinations(withTop("a b").because(TOP, ids("a b")).because(TOP, ids("a"))))
                .isEqualTo(sets("a"));
    }

    @Test
    void unknownOutcomeIsRefusedWithTheKnownOnes() {
        FactorGraph graph = withTop("a").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.analyze(id("tip")))
                .withMessage("the graph has no factor tip; its outcomes are [top]");
    }
}
