package dev.postmortem.rca;

import static dev.postmortem.rca.Accounts.account;
import static dev.postmortem.rca.Accounts.planned;
import static dev.postmortem.rca.Accounts.three;
import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What accounts, coverages and sets of combinations refuse. */
class AccountMisuseTest {
    @Test
    void theCoverageOfAnotherAnalysisIsRefused() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        FactorAnalysis other = withTop("a").because(TOP, ids("a")).build().analyze(TOP);

        assertThatThrownBy(() -> FactorAccount.of(analysis).with(other.coverage(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not by the analysis of the account");
    }

    @Test
    void twoActionsWithOneIdAreRefused() {
        ActionItem once = planned("a").build();

        assertThatThrownBy(() -> three().build().analyze(TOP).coverage(List.of(once, once)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two actions have the id ai-a; give each its own");
    }

    @Test
    void noCombinationContainsAFactorThatTheGraphDoesNotKnow() {
        CombinationSet one = withTop("a b")
                .because(TOP, ids("a"))
                .because(TOP, ids("b"))
                .build()
                .analyze(TOP)
                .minimalCombinations();
        CombinationSet many = three().build().analyze(TOP).minimalCombinations();

        assertThat(one.containing(id("zz")).count()).isZero();
        assertThat(many.containing(id("zz")).isEmpty()).isTrue();
        assertThat(many.containing(id("a")).count()).isEqualTo(2);
        assertThatThrownBy(() -> many.containing(null)).hasMessage("factor");
    }

    @Test
    void misuseIsNamed() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        FactorAccount account = FactorAccount.of(analysis);

        assertThatNullPointerException()
                .isThrownBy(() -> FactorAccount.of(null))
                .withMessage("analysis");
        assertThatNullPointerException().isThrownBy(() -> account.with(null)).withMessage("actions");
        assertThatNullPointerException().isThrownBy(() -> account.in(null)).withMessage("reader");
        assertThatNullPointerException().isThrownBy(() -> account.named(null)).withMessage("names");
        assertThatNullPointerException()
                .isThrownBy(() -> account.named(factor -> null).getSentences())
                .withMessage("the name of factor top");
    }

    @Test
    void misuseOfACoverageIsNamed() {
        FactorAnalysis analysis = three().build().analyze(TOP);
        Coverage coverage = analysis.coverage(List.of());

        assertThatNullPointerException()
                .isThrownBy(() -> analysis.coverage(null))
                .withMessage("actions");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.closedBy(null))
                .withMessage("combination");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.depthOfDefence(null))
                .withMessage("combination");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.reopenedWithout(null))
                .withMessage("action");
        assertThatNullPointerException()
                .isThrownBy(() -> coverage.additionsOver(null))
                .withMessage("factors");
        assertThatNullPointerException()
                .isThrownBy(() -> analysis.whatIf().add((Explanation) null))
                .withMessage("explanation");
        assertThatNullPointerException()
                .isThrownBy(() -> analysis.whatIf().add((ContributingFactor) null))
                .withMessage("factor");
    }
}
