package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.done;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Accounts.proposed;
import static dev.postmortem.rca.Accounts.three;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.set;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.finding.Finding;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision whether to act removes nothing. */
class ProposedActionsTest {
    private static Coverage coverage(FactorGraphBuilder graph, ActionItemBuilder... actions) {
        return graph.build()
                .analyze(TOP)
                .coverage(Stream.of(actions).map(ActionItemBuilder::build).toList());
    }

    private static FactorGraphBuilder one() {
        return withTop("a b").because(TOP, ids("a b"));
    }

    @Test
    void whatNobodyHasDecidedDoesNotCount() {
        for (ActionItemBuilder undecided : new ActionItemBuilder[] {
            planned("a").status(ActionStatus.PROPOSED),
            planned("a").status(ActionStatus.PROPOSED).needsDiscussion(true),
            planned("a").needsDiscussion(true)
        }) {
            Coverage coverage = coverage(one(), undecided);
            assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.NOT);
            assertThat(coverage.isPrevented()).isFalse();
            assertThat(coverage.getCountedActions()).isEmpty();
            assertThat(coverage.getProposedActions()).hasSize(1);
            assertThat(coverage.getProposed()).isEqualTo(coverage.getOpen());
            assertThat(coverage.depthOfDefence()).isZero();
            assertThat(coverage.closedBy(set("a b"))).isEmpty();
            assertThat(coverage.proposedFor(set("a b"))).map(Object::toString).containsExactly("ai-a");
            assertThat(coverage)
                    .hasToString(
                            "NOT: 0 closed by what is done, 0 by what is planned, 1 open, of which what is proposed"
                                    + " would close 1");
        }
    }

    @Test
    void whatHasBegunIsDecidedEvenIfItIsUpForDiscussion() {
        for (ActionStatus begun : new ActionStatus[] {ActionStatus.IN_PROGRESS, ActionStatus.DONE}) {
            Coverage coverage = coverage(one(), planned("a").status(begun).needsDiscussion(true));
            assertThat(coverage.getVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
            assertThat(coverage.getProposedActions()).isEmpty();
        }
        assertThat(coverage(one(), planned("a").status(ActionStatus.WONT_DO)).getProposedActions())
                .isEmpty();
    }

    @Test
    void whatOnlyProposalsCloseIsAFinding() {
        assertThat(coverage(one(), proposed("a"), proposed("b")).findings())
                .map(Finding::toString)
                .containsExactly(
                        "WARNING coverage.rests-on-proposals /factors/0 1 combination that leads to top is closed"
                                + " only if what is proposed is decided; a and b by action ai-a or ai-b - decide about it, or"
                                + " add an action");
        assertThat(coverage(one(), proposed("a"), planned("b")).findings()).isEmpty();
        assertThat(coverage(one(), proposed("a"), done("b")).getDoneVerdict()).isEqualTo(CoverageVerdict.PREVENTED);
    }

    @Test
    void whatProposalsLeaveOpenIsToldBesides() {
        assertThat(coverage(three(), planned("d"), proposed("b")).findings())
                .map(Finding::toString)
                .containsExactly(
                        "WARNING coverage.open-combinations /factors/0 when all actions that are decided are done, 2"
                                + " combinations still lead to top and 1 is closed; the smallest that is open is a and"
                                + " b - one more action is enough if it removes a factor that all of them need",
                        "WARNING coverage.rests-on-proposals /factors/0 1 combination that leads to top is closed only if"
                                + " what is proposed is decided; a and b by action ai-b - decide about it, or add an"
                                + " action",
                        "NOTE factor.without-action /factors/1 no action removes factor a, which is part of every open"
                                + " combination for top - add an action, or say that nothing can be done about it");
    }

    @Test
    void severalProposalsMayBeNeededTogether() {
        FactorGraphBuilder twoWays = withTop("a m n")
                .because(TOP, ids("m"))
                .because(TOP, ids("n"))
                .because(Graphs.id("m"), ids("a"))
                .because(Graphs.id("n"), ids("a"));
        assertThat(coverage(twoWays, proposed("m"), proposed("n")).findings())
                .singleElement()
                .asString()
                .contains("; a by several actions together - ");
    }
}
