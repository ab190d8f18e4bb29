package dev.postmortem.model.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorTextTest {
    @Test
    void aFactorIsOneLineWhateverItsText() {
        ContributingFactor factor = ContributingFactor.builder()
                .id(FactorId.of("pool"))
                .kind(FactorKind.CONDITION)
                .text("The pool was halved.\nNobody saw it.")
                .build();

        assertThat(factor).hasToString("CONDITION pool: The pool was halved.␤Nobody saw it.");
        assertThat(factor.toBuilder().text("x".repeat(10_000)).build().toString())
                .hasSize(120);
    }

    @Test
    void anExplanationSaysWhichCausesWereEnough() {
        Explanation both = Explanation.builder()
                .id(ExplanationId.of("x-1"))
                .effect(FactorId.of("down"))
                .addCauses(FactorId.of("peak"), FactorId.of("pool"))
                .build();

        assertThat(both).hasToString("x-1: down because peak + pool");
        assertThat(both.toBuilder().atLeast(1).build()).hasToString("x-1: down because at least 1 of peak, pool");
        assertThat(both.toBuilder().atLeast(2).build()).hasToString("x-1: down because peak + pool");
    }

    @Test
    void ofManyCausesTheFirstAreNamed() {
        Explanation many = Explanation.builder()
                .id(ExplanationId.of("x"))
                .effect(FactorId.of("e"))
                .causes(IntStream.range(0, 100)
                        .mapToObj(i -> FactorId.of("f" + i))
                        .toList())
                .build();

        assertThat(many).hasToString("x: e because f0 + f1 + f2 + f3 + f4 + f5 + f6 + f7 and 92 more");
    }
}
