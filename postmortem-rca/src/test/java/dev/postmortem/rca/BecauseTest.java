package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.sets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BecauseTest {
    private final FactorGraphBuilder graph = FactorGraph.builder().outcome(TOP, OutcomeAspect.OCCURRENCE, "It broke.");

    @Test
    void explanationsReadAsASentence() {
        FactorGraph built = graph.because(TOP)
                .all(ids("a b"))
                .or(id("c"))
                .atLeast(2, ids("d e f"))
                .build();
        assertThat(List.<Set<FactorId>>copyOf(
                        built.analyze(TOP).minimalCombinations().smallest(9)))
                .isEqualTo(sets("c", "a b", "d e", "d f", "e f"));
        assertThat(built.getExplanations())
                .map(explanation -> explanation.getId().toString())
                .containsExactly("why-1", "why-2", "why-3");
    }

    @Test
    void severalOutcomesShareFactors() {
        FactorGraph built = graph.outcome(id("late"), OutcomeAspect.DURATION, "It took long.")
                .because(TOP)
                .all(ids("a b"))
                .because(id("late"))
                .all(ids("b c"))
                .build();
        assertThat(built.analyzeOutcomes()).map(FactorAnalysis::getOutcome).containsExactly(ids("top late"));
        assertThat(built.analyzeOutcomes().get(1).minimalCombinations().smallest(2))
                .map(Set::copyOf)
                .containsExactly(Graphs.set("b c"));
    }

    @Test
    void lastExplanationIsDescribed() {
        Evidence log = Evidence.builder().kind("log").build();
        Explanation last = graph.because(TOP)
                .all(ids("a b"))
                .or(id("c"))
                .named(ExplanationId.of("alone"))
                .text("C alone does it.")
                .confidence(Confidence.LIKELY)
                .evidence(log)
                .build()
                .getExplanations()
                .get(1);
        assertThat(last)
                .isEqualTo(Explanation.builder()
                        .id(ExplanationId.of("alone"))
                        .effect(TOP)
                        .addCauses(id("c"))
                        .text("C alone does it.")
                        .confidence(Confidence.LIKELY)
                        .addEvidence(log)
                        .build());
    }

    @Test
    void anEffectWithoutCausesIsNotForgotten() {
        for (ThrowingCallable end : List.<ThrowingCallable>of(
                () -> graph.because(TOP).build(),
                () -> graph.because(TOP).and(),
                () -> graph.because(TOP).because(TOP))) {
            assertThatIllegalStateException().isThrownBy(end).withMessageStartingWith("nothing explains top here yet");
        }
    }

    @Test
    void refusesToDescribeWhatWasNotSaid() {
        assertThatIllegalStateException()
                .isThrownBy(() -> graph.because(TOP).text("So."))
                .withMessage("nothing explains top here yet; say all(...), or(...) or atLeast(...) first");
    }

    @Test
    void refusesAnIdTwiceAndKeepsWhatWasThere() {
        Because because = graph.because(TOP).all(id("a")).or(id("b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> because.named(ExplanationId.of("why-1")))
                .withMessage("two explanations have the id why-1; give each its own");
        assertThat(because.build().getExplanations()).hasSize(2);
    }
}
