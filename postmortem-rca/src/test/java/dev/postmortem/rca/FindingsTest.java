package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.uncontrollable;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.model.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static ContributingFactor supported(String id, FactorKind kind) {
        return ContributingFactor.builder()
                .id(id(id))
                .kind(kind)
                .text("It is so.")
                .addEvidence(Evidence.builder().kind("log").build())
                .build();
    }

    /** A graph with nothing to find: two supported causes together. */
    private static FactorGraphBuilder sound() {
        return FactorGraph.builder()
                .factor(Graphs.outcome("top", OutcomeAspect.OCCURRENCE))
                .factor(supported("a", FactorKind.CONDITION))
                .factor(supported("b", FactorKind.TRIGGER))
                .because(TOP, ids("a b"));
    }

    private static Stream<String> places(List<Finding> findings) {
        return findings.stream().map(f -> f.getSeverity() + " " + f.getId() + " " + f.getPath());
    }

    @Test
    void soundGraphGivesNone() {
        assertThat(sound().build().findings()).isEmpty();
        assertThat(sound().build().analyze(TOP).findings()).isEmpty();
    }

    @Test
    void unknownFactors() {
        FactorGraph graph = sound().because(id("ghost"), ids("a wraith")).build();
        assertThat(places(graph.findings()))
                .containsExactly(
                        "ERROR factor.unknown-reference /explanations/1/causes/1",
                        "ERROR factor.unknown-reference /explanations/1/effect");
    }

    @Test
    void factorThatLeadsNowhere() {
        FactorGraphBuilder graph = sound().factor(supported("c", FactorKind.TRIGGER));
        assertThat(places(graph.build().findings())).containsExactly("WARNING factor.unreachable /factors/3");
        assertThat(graph.because(TOP, ids("a c")).build().findings()).isEmpty();
        assertThat(sound().factor(supported("luck", FactorKind.MITIGATOR))
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void withoutAnyOutcomeNothingIsUnreachable() {
        assertThat(FactorGraph.builder()
                        .factor(supported("a", FactorKind.CONDITION))
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void factorWithoutEvidence() {
        assertThat(places(sound().factor(id("c"), FactorKind.CONDITION, "So.")
                        .because(TOP, ids("b c"))
                        .build()
                        .findings()))
                .containsExactly("NOTE factor.no-evidence /factors/3");
    }

    @Test
    void singleCause() {
        assertThat(places(sound().because(TOP, ids("a")).build().findings()))
                .containsExactly(
                        "WARNING explanation.subsumed /explanations/0",
                        "NOTE explanation.single-cause /explanations/1");
    }

    @Test
    void outcomeThatNothingExplains() {
        FactorGraph graph =
                sound().factor(Graphs.outcome("late", OutcomeAspect.DURATION)).build();
        assertThat(places(graph.findings())).containsExactly("WARNING factor.unexplained-outcome /factors/3");
        assertThat(graph.analyze(TOP).findings()).isEmpty();
        assertThat(graph.analyze(id("late")).findings()).hasSize(1);
    }

    @Test
    void mitigatorAmongTheCauses() {
        assertThat(places(sound().factor(supported("luck", FactorKind.MITIGATOR))
                        .because(TOP, ids("a luck"))
                        .build()
                        .findings()))
                .containsExactly("WARNING factor.mitigator-as-cause /explanations/1/causes/1");
    }

    @Test
    void likelihoodOfAnExplainedFactor() {
        ContributingFactor likely = supported("c", FactorKind.TRIGGER).toBuilder()
                .likelihood(new BigDecimal("0.25"))
                .build();
        FactorGraphBuilder graph = sound().factor(likely).because(TOP, ids("a c"));
        assertThat(graph.build().findings()).isEmpty();
        assertThat(places(graph.because(id("c"), ids("b")).build().findings()))
                .contains("WARNING factor.likelihood-on-explained /factors/3/likelihood");
    }

    @Test
    void loopAndWhatOnlyALoopSupports() {
        FactorGraphBuilder graph = sound().factor(supported("c", FactorKind.AMPLIFIER))
                .factor(supported("d", FactorKind.AMPLIFIER))
                .because(TOP, ids("b c"))
                .because(id("c"), ids("a d"))
                .because(id("d"), ids("a c"));
        assertThat(places(graph.build().findings()))
                .containsExactly(
                        "WARNING factor.ungrounded /factors/3",
                        "WARNING factor.ungrounded /factors/4",
                        "NOTE factor.feedback-loop /factors/3");
        FactorGraph grounded = graph.because(id("d"), ids("a e"))
                .factor(supported("e", FactorKind.TRIGGER))
                .build();
        assertThat(grounded.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.getMessage()).isEqualTo("factors drive each other: c -> d -> c"));
    }

    @Test
    void sameAgainAndMoreThanNeeded() {
        FactorGraphBuilder graph = sound().factor(supported("c", FactorKind.TRIGGER));
        assertThat(messages(graph.because(TOP, ids("b a")).build()))
                .contains("explanation why-2 says the same as explanation why-1");
        assertThat(messages(graph.becauseAtLeast(TOP, 2, ids("a b c")).build()))
                .containsExactly(
                        "explanation why-1 adds nothing, as explanation why-3 says that less is enough for top",
                        "explanation why-2 says the same as explanation why-1");
    }

    @Test
    void causeThatAnotherCauseNeedsAnyway() {
        FactorGraphBuilder graph = sound().factor(supported("c", FactorKind.TRIGGER))
                .factor(supported("d", FactorKind.TRIGGER))
                .because(TOP, ids("a c"))
                .because(id("c"), ids("a d"));
        assertThat(messages(graph.build()))
                .containsExactly("explanation why-2 need not name a, as c cannot come about without it");
        assertThat(messages(graph.because(id("c"), ids("b d")).build())).isEmpty();
    }

    @Test
    void sameCausesOfWhichFewerAreEnough() {
        assertThat(messages(sound().becauseAtLeast(TOP, 1, ids("a b")).build()))
                .containsExactly(
                        "explanation why-1 adds nothing, as explanation why-2 says that less is enough for top");
    }

    @Test
    void loopBehindAnotherOutcomeIsNotToldOfThisOne() {
        FactorGraph graph = sound().factor(Graphs.outcome("late", OutcomeAspect.DURATION))
                .factor(supported("c", FactorKind.AMPLIFIER))
                .because(id("late"), ids("b c"))
                .because(id("c"), ids("late a"))
                .because(id("late"), ids("a b"))
                .build();
        assertThat(graph.analyze(id("late")).findings()).map(Finding::getId).contains("factor.feedback-loop");
        assertThat(graph.analyze(TOP).findings()).isEmpty();
    }

    @Test
    void veryManyExplanationsAreComparedOnlySoFar() {
        FactorGraphBuilder graph = sound();
        for (int i = 0; i < 12_000; i++) {
            graph.because(TOP, id("a"), id("own" + i));
        }
        assertThat(graph.build().findings())
                .filteredOn(finding -> finding.getId().equals("analysis.limited"))
                .map(Finding::getPath)
                .containsExactly("/explanations");
    }

    @Test
    void causeThatALoopNeedsIsToldOnlyOutsideIt() {
        FactorGraphBuilder graph = sound().factor(supported("c", FactorKind.AMPLIFIER))
                .factor(supported("d", FactorKind.AMPLIFIER))
                .because(TOP, ids("a c"))
                .because(id("c"), ids("a d"))
                .because(id("d"), ids("b c"))
                .because(id("d"), ids("a b"));
        assertThat(messages(graph.build()))
                .containsExactly(
                        "explanation why-2 need not name a, as c cannot come about without it",
                        "factors drive each other: c -> d -> c");
    }

    @Test
    void onlyWhatHadBeenSoBefore() {
        FactorGraphBuilder graph =
                sound().factor(supported("c", FactorKind.BARRIER_ABSENT)).because(TOP, ids("a c"));
        assertThat(messages(graph.build()))
                .containsExactly(
                        "explanation why-2 names only what had been so before (a and c), not what set off top");
        assertThat(FactorGraph.builder()
                        .outcome(id("slow"), OutcomeAspect.DURATION, "It took long.")
                        .factor(supported("a", FactorKind.CONDITION))
                        .factor(supported("c", FactorKind.CONDITION))
                        .because(id("slow"), ids("a c"))
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void questionWhyEndsAtAPerson() {
        FactorGraphBuilder graph =
                sound().factor(supported("skip-review", FactorKind.DECISION)).because(TOP, ids("b skip-review"));
        assertThat(messages(graph.build()))
                .containsExactly("the question why ends at skip-review, which is what somebody decided");
        assertThat(messages(graph.because(id("skip-review"), ids("a b")).build()))
                .doesNotContain("the question why ends at skip-review, which is what somebody decided");
        ContributingFactor typed = supported("typo", FactorKind.TRIGGER).toBuilder()
                .layer(FactorLayer.HUMAN_SYSTEM)
                .build();
        assertThat(messages(sound().factor(typed).because(TOP, ids("a typo")).build()))
                .containsExactly("the question why ends at typo, which is what somebody did");
    }

    @Test
    void outcomeThatHangsOnASuspectedLink() {
        FactorGraphBuilder graph = FactorGraph.builder()
                .factor(Graphs.outcome("top", OutcomeAspect.OCCURRENCE))
                .factor(supported("a", FactorKind.CONDITION))
                .factor(supported("b", FactorKind.TRIGGER))
                .factor(supported("c", FactorKind.TRIGGER))
                .because(TOP)
                .all(ids("a b"))
                .confidence(Confidence.SUSPECTED)
                .and();
        graph.because(id("c"), ids("a b"));
        assertThat(messages(graph.build()))
                .contains("explanation why-1 is only suspected, and without it nothing explains top");
        assertThat(messages(graph.because(TOP, ids("a c")).build()))
                .noneMatch(message -> message.contains("suspected"));
    }

    private static List<String> messages(FactorGraph graph) {
        return graph.findings().stream().map(Finding::getMessage).toList();
    }

    @Test
    void actionsThatNameWhatIsNotThere() {
        List<ActionItem> actions = List.of(
                action("1", ActionType.PREVENT, "a", "ghost").build(),
                action("2", ActionType.PREVENT)
                        .addBreaks(ExplanationId.of("why-1"))
                        .addBreaks(ExplanationId.of("why-9"))
                        .build(),
                action("3", ActionType.PREVENT).build(),
                action("4", ActionType.PREVENT).status(ActionStatus.WONT_DO).build());
        assertThat(places(sound().build().findings(actions)))
                .containsExactly(
                        "ERROR action.unknown-reference /actionItems/0/addresses/1",
                        "ERROR action.unknown-reference /actionItems/1/breaks/1",
                        "NOTE action.without-factor /actionItems/2");
    }

    @Test
    void actionThatAddressesTheOutcomeDoesNotCount() {
        Coverage coverage = sound().build()
                .analyze(TOP)
                .coverage(List.of(action("1", ActionType.PREVENT, "top").build()));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.NOT);
        assertThat(places(coverage.findings()))
                .containsExactly(
                        "WARNING action.addresses-outcome /actionItems/0/addresses/0",
                        "WARNING coverage.open-combinations /factors/0",
                        "NOTE factor.without-action /factors/1",
                        "NOTE factor.without-action /factors/2");
    }

    @Test
    void theHintSaysHowLittleWouldClose() {
        FactorGraphBuilder apart = withTop("a b").because(TOP, ids("a")).because(TOP, ids("b"));
        assertThat(hint(apart)).isEqualTo("it takes actions on 2 more factors, such as a and b");
        FactorGraphBuilder layered = withTop("a b m")
                .because(id("m"), ids("a"))
                .because(id("m"), ids("b"))
                .because(TOP, ids("m"));
        assertThat(hint(layered)).isEqualTo("one more action is enough if it removes m");
        assertThat(hint(withTop("a m").because(id("m"), ids("a")).because(TOP, ids("m"))))
                .isEqualTo("one more action is enough if it removes a factor that all of them need");
        FactorGraphBuilder given = withTop("x").factor(uncontrollable("peak"));
        assertThat(hint(given.because(TOP, ids("peak"))))
                .isEqualTo("nothing that can be controlled closes them all; say what limits the effect");
        FactorGraphBuilder between = withTop("m").factor(uncontrollable("peak"));
        assertThat(hint(between.because(id("m"), ids("peak")).because(TOP, ids("m"))))
                .isEqualTo("one more action is enough if it removes m");
    }

    private static String hint(FactorGraphBuilder graph) {
        return graph.build().analyze(TOP).coverage(List.of()).findings().get(0).getHint();
    }

    @Test
    void brokenExplanationClosesItsCombinationOnly() {
        FactorGraph graph = withTop("a b c")
                .because(TOP, ids("a b"))
                .because(TOP, ids("b c"))
                .build();
        Coverage coverage = graph.analyze(TOP)
                .coverage(List.of(action("1", ActionType.REPAIR)
                        .addBreaks(ExplanationId.of("why-1"))
                        .status(ActionStatus.DONE)
                        .build()));
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PARTLY);
        assertThat(coverage.getDone().stream()).containsExactly(new java.util.TreeSet<>(Graphs.set("a b")));
        assertThat(coverage.getOpen().stream()).containsExactly(new java.util.TreeSet<>(Graphs.set("b c")));
    }

    @Test
    void onlySomeTypesOfActionCount() {
        for (OutcomeAspect aspect : OutcomeAspect.values()) {
            FactorAnalysis analysis = FactorGraph.builder()
                    .factor(Graphs.outcome("top", aspect))
                    .because(TOP, ids("a b"))
                    .build()
                    .analyze(TOP);
            for (ActionType type : ActionType.values()) {
                boolean limits = type == ActionType.MITIGATE || type == ActionType.DETECT;
                boolean counts = type != ActionType.INVESTIGATE && (!limits || aspect != OutcomeAspect.OCCURRENCE);
                assertThat(analysis.coverage(List.of(action("1", type, "a").build()))
                                .getVerdict())
                        .as("%s for %s", type, aspect)
                        .isEqualTo(counts ? CoverageVerdict.PREVENTED : CoverageVerdict.NOT);
                assertThat(analysis.coverage(List.of(action("1", type, "a")
                                        .status(ActionStatus.WONT_DO)
                                        .build()))
                                .getVerdict())
                        .isEqualTo(CoverageVerdict.NOT);
            }
        }
    }
}
