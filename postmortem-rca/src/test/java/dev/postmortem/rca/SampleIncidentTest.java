package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.action;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.set;
import static dev.postmortem.rca.Graphs.sets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The graph of the incident that ships with the quickstart. */
class SampleIncidentTest {
    private final FactorGraph graph = graph();
    private final FactorAnalysis failed = graph.analyze(id("checkout-failed"));
    private final FactorAnalysis late = graph.analyze(id("late-notice"));

    private static FactorGraph graph() {
        FactorGraphBuilder graph = FactorGraph.builder()
                .factor(Graphs.outcome("checkout-failed", OutcomeAspect.OCCURRENCE))
                .factor(Graphs.outcome("late-notice", OutcomeAspect.DURATION));
        for (FactorId id : ids("pool-exhausted release-to-all acquire-timeout campaign-peak proxy-limit no-backoff"
                + " no-canary liveness-needs-db threshold-raised support-unrouted")) {
            graph.factor(id, FactorKind.CONDITION, "It was so.");
        }
        return graph.becauseAtLeast(id("pool-exhausted"), 2, ids("acquire-timeout campaign-peak proxy-limit"))
                .because(id("checkout-failed"), ids("release-to-all no-canary no-backoff pool-exhausted"))
                .because(id("checkout-failed"), ids("liveness-needs-db pool-exhausted"))
                .because(id("late-notice"), ids("threshold-raised support-unrouted"))
                .build();
    }

    private static List<ActionItem> actions() {
        return List.of(
                action("ai-1", ActionType.REPAIR, "no-backoff").build(),
                action("ai-2", ActionType.DETECT, "threshold-raised")
                        .status(ActionStatus.DONE)
                        .build(),
                action("ai-3", ActionType.PREVENT, "no-canary").build(),
                action("ai-4", ActionType.INVESTIGATE, "proxy-limit").build(),
                action("ai-5", ActionType.PROCESS, "support-unrouted").build(),
                action("ai-6", ActionType.PREVENT, "release-to-all")
                        .status(ActionStatus.PROPOSED)
                        .build());
    }

    @Test
    void checkoutFailedHasSixCombinationsInTheOrderOfSize() {
        CombinationSet combinations = failed.minimalCombinations();
        assertThat(List.<Set<FactorId>>copyOf(combinations.smallest(10)))
                .isEqualTo(sets(
                        "acquire-timeout campaign-peak liveness-needs-db",
                        "acquire-timeout liveness-needs-db proxy-limit",
                        "campaign-peak liveness-needs-db proxy-limit",
                        "acquire-timeout campaign-peak no-backoff no-canary release-to-all",
                        "acquire-timeout no-backoff no-canary proxy-limit release-to-all",
                        "campaign-peak no-backoff no-canary proxy-limit release-to-all"));
        assertThat(combinations.isComplete()).isTrue();
        assertThat(combinations.countBySize()).isEqualTo(Map.of(3, BigInteger.valueOf(3), 5, BigInteger.valueOf(3)));
        assertThat(combinations.containing(id("no-canary")).count()).isEqualTo(3);
        assertThat(combinations.isSufficient(set("acquire-timeout campaign-peak liveness-needs-db threshold-raised")))
                .isTrue();
        assertThat(combinations.isSufficient(set("acquire-timeout campaign-peak")))
                .isFalse();
    }

    @Test
    void theSixSmallestPreventionsHaveTwoFactorsEach() {
        assertThat(List.<Set<FactorId>>copyOf(failed.minimalPreventions().smallest(10)))
                .isEqualTo(sets(
                        "acquire-timeout campaign-peak",
                        "acquire-timeout proxy-limit",
                        "campaign-peak proxy-limit",
                        "liveness-needs-db no-backoff",
                        "liveness-needs-db no-canary",
                        "liveness-needs-db release-to-all"));
        assertThat(failed.necessaryFactors()).isEmpty();
    }

    @Test
    void lateNoticeHasOneCombination() {
        assertThat(List.<Set<FactorId>>copyOf(late.minimalCombinations().smallest(10)))
                .isEqualTo(sets("support-unrouted threshold-raised"));
        assertThat(late.necessaryFactors()).isEqualTo(set("support-unrouted threshold-raised"));
    }

    @Test
    void explainedFactorsCountInExactTests() {
        assertThat(failed.isSufficient(set("pool-exhausted liveness-needs-db"))).isTrue();
        assertThat(failed.isPreventedBy(set("pool-exhausted"))).isTrue();
        assertThat(failed.isPreventedBy(set("no-canary"))).isFalse();
    }

    @Test
    void theActionsCloseTheStormButNotTheRestarts() {
        Coverage coverage = failed.coverage(actions());
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PARTLY);
        assertThat(coverage.getDoneVerdict()).isEqualTo(CoverageVerdict.NOT);
        assertThat(coverage.getCountedActions()).hasSize(3);
        assertThat(coverage.getProposedActions()).hasSize(1);
        assertThat(coverage.getProposed().isEmpty()).isTrue();
        assertThat(coverage.getOpen().stream()).hasSize(3).allMatch(set -> set.contains(id("liveness-needs-db")));
        assertThat(coverage.getPlanned().stream()).hasSize(3).allMatch(set -> set.contains(id("no-canary")));
        assertThat(coverage.closedBy(coverage.getPlanned().smallest(1).get(0)))
                .map(Object::toString)
                .containsExactly("ai-1", "ai-3");
        assertThat(coverage)
                .hasToString(
                        "PARTLY: 0 closed by what is done, 3 by what is planned, 3 open, of which what is proposed would close 0");
    }

    @Test
    void detectionCountsForADurationAndIsDone() {
        Coverage coverage = late.coverage(actions());
        assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
        assertThat(coverage.getDoneVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
        assertThat(coverage.findings()).isEmpty();
    }

    @Test
    void openCombinationsAreFoundWithTheFactorsThatOneActionMoreCouldRemove() {
        assertThat(failed.coverage(actions()).findings())
                .map(Object::toString)
                .containsExactly(
                        "WARNING coverage.open-combinations /factors/0 when all actions that are decided are done, 3 combinations still"
                                + " lead to checkout-failed and 3 are closed; the smallest that is open is acquire-timeout,"
                                + " campaign-peak and liveness-needs-db - one more action is enough if it removes a factor"
                                + " that all of them need",
                        "NOTE factor.without-action /factors/9 no action removes factor liveness-needs-db, which is part"
                                + " of every open combination for checkout-failed - add an action, or say that nothing can"
                                + " be done about it");
    }

    @Test
    void defenceIsTwoDeepWhereItStands() {
        Coverage coverage = failed.coverage(actions());
        assertThat(coverage.depthOfDefence(coverage.getPlanned().smallest(1).get(0)))
                .isEqualTo(2);
        assertThat(coverage.depthOfDefence()).isZero();
        assertThat(coverage.singlePointsOfReliance()).isEmpty();
        assertThat(late.coverage(actions()).depthOfDefence()).isEqualTo(2);
        assertThat(List.<Set<FactorId>>copyOf(coverage.smallestAdditions().smallest(2)))
                .isEqualTo(sets("liveness-needs-db", "acquire-timeout campaign-peak"));
    }

    @Test
    void theGraphGivesNoWarning() {
        assertThat(graph.findings()).allMatch(finding -> finding.getId().equals("factor.no-evidence"));
        assertThat(graph.findings(actions())).isEmpty();
    }
}
