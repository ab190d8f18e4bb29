package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.sets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final FactorAnalysis analysis = Graphs.withTop("a b c m")
            .because(TOP)
            .all(ids("a m"))
            .or(ids("b c"))
            .because(id("m"))
            .all(id("b"))
            .build()
            .analyze(TOP);

    @Test
    void removedFactorBlocksWhatNeedsIt() {
        WhatIfResult result = analysis.whatIf().remove(id("m")).evaluate();
        assertThat(result.isExplainedNow()).isTrue();
        assertThat(result.isStillExplained()).isTrue();
        assertThat(List.<Set<?>>copyOf(result.getBlocked().smallest(9))).isEqualTo(sets("a b"));
        assertThat(List.<Set<?>>copyOf(result.getLeft().smallest(9))).isEqualTo(sets("b c"));
        assertThat(result).hasToString("still explained: 1 blocked, 1 left, 0 added");
        assertThat(analysis.whatIf().remove(id("b")).evaluate())
                .hasToString("not explained: 2 blocked, 0 left, 0 added");
    }

    @Test
    void rejectedExplanationDoesNotMakeItsEffectAGivenFact() {
        WhatIfResult result =
                analysis.whatIf().reject(ExplanationId.of("why-3")).evaluate();
        assertThat(List.<Set<?>>copyOf(result.getRemaining().smallest(9))).isEqualTo(sets("b c"));
    }

    @Test
    void addedExplanationOpensAWay() {
        WhatIfResult result = analysis.whatIf()
                .add(ContributingFactor.builder()
                        .id(id("d"))
                        .kind(FactorKind.TRIGGER)
                        .text("So.")
                        .build())
                .add(Explanation.builder()
                        .id(ExplanationId.of("new"))
                        .effect(TOP)
                        .addCauses(ids("c d"))
                        .build())
                .evaluate();
        assertThat(List.<Set<?>>copyOf(result.getAdded().smallest(9))).isEqualTo(sets("c d"));
        assertThat(result.getBlocked().isEmpty()).isTrue();
        assertThat(result.getRemaining().count()).isEqualTo(3);
    }

    @Test
    void confidenceChangesTheStrengthAndNothingElse() {
        FactorAnalysis sure = FactorGraph.builder()
                .factor(Graphs.outcome("top", OutcomeAspect.OCCURRENCE))
                .factor(ContributingFactor.builder()
                        .id(id("a"))
                        .kind(FactorKind.TRIGGER)
                        .text("So.")
                        .confidence(Confidence.CONFIRMED)
                        .build())
                .because(TOP)
                .all(id("a"))
                .confidence(Confidence.LIKELY)
                .build()
                .analyze(TOP);
        WhatIfResult result = sure.whatIf()
                .confidence(ExplanationId.of("why-1"), Confidence.CONFIRMED)
                .confidence(id("a"), Confidence.SUSPECTED)
                .evaluate();
        assertThat(result.getStrengthNow()).hasValue(Confidence.LIKELY);
        assertThat(result.getStrengthThen()).hasValue(Confidence.SUSPECTED);
        assertThat(result.getBlocked().isEmpty()).isTrue();
        assertThat(sure.whatIf().remove(id("a")).evaluate().getStrengthThen()).isEmpty();
        assertThat(sure.weakestSupport()).hasToString("LIKELY, indispensable: [why-1]");
    }

    @Test
    void aSlipInAnIdIsNoAnswer() {
        Set<FactorId> slip = Set.of(id("a"), id("z"));
        Coverage coverage = analysis.coverage(List.of());
        for (ThrowingCallable question : List.<ThrowingCallable>of(
                () -> analysis.isSufficient(slip),
                () -> analysis.isPreventedBy(slip),
                () -> analysis.preventionsOver(slip),
                () -> coverage.additionsOver(slip))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(question)
                    .withMessage("nothing mentions the factor z; check the id");
        }
    }

    @Test
    void aQuestionSaysWhatItSupposes() {
        assertThat(analysis.whatIf().remove(id("a")))
                .hasToString(analysis.getOutcome() + " without factors [a] and explanations []");
    }

    @Test
    void refusesWhatIsNotThereOrThereAlready() {
        WhatIf question = analysis.whatIf();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.remove(id("z")))
                .withMessage("nothing mentions the factor z; check the id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.reject(ExplanationId.of("why-9")))
                .withMessage("there is no explanation why-9; did you mean why-1?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> question.add(analysis.getGraph().getFactors().get(1)))
                .withMessage("there is a factor a already; give it another id");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> question.add(analysis.getGraph().getExplanations().get(0)))
                .withMessage("there is an explanation why-1 already; give it another id");
    }
}
