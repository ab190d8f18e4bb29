package dev.postmortem.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.finding.FindingSeverity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order in which a report lists what went wrong and what was assumed. */
class SourceOrderTest {
    private static final SourceProblem PROBLEM = SourceProblem.builder()
            .file("b.log")
            .line(2L)
            .pointer("/b")
            .id("b.b")
            .message("b")
            .remedy("b")
            .build();
    private static final SourceAssumption ASSUMPTION = SourceAssumption.builder()
            .file("b.log")
            .id("b.b")
            .message("b")
            .remedy("b")
            .build();

    @Test
    void problemsStandByPlaceAndThenByWhatTheySay() {
        assertThat(List.of(
                        PROBLEM.toBuilder().file("a.log").line(9L).build(),
                        PROBLEM.toBuilder().line(Optional.empty()).build(),
                        PROBLEM.toBuilder().line(1L).pointer("/c").build(),
                        PROBLEM.toBuilder().pointer(Optional.empty()).build(),
                        PROBLEM.toBuilder().pointer("/a").id("c.c").build(),
                        PROBLEM.toBuilder().id("a.a").message("c").build(),
                        PROBLEM.toBuilder().message("a").remedy("c").build(),
                        PROBLEM.toBuilder()
                                .remedy("a")
                                .severity(FindingSeverity.ERROR)
                                .build(),
                        PROBLEM.toBuilder().severity(FindingSeverity.NOTE).build(),
                        PROBLEM,
                        PROBLEM.toBuilder().severity(FindingSeverity.ERROR).build()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(PROBLEM).isLessThan(PROBLEM.toBuilder().line(10L).build());
    }

    @Test
    void assumptionsStandByFileAndThenByWhatTheySay() {
        assertThat(List.of(
                        ASSUMPTION.toBuilder().file("a.log").id("c.c").build(),
                        ASSUMPTION.toBuilder().id("a.a").message("c").build(),
                        ASSUMPTION.toBuilder().message("a").remedy("c").build(),
                        ASSUMPTION.toBuilder()
                                .remedy("a")
                                .severity(FindingSeverity.ERROR)
                                .build(),
                        ASSUMPTION.toBuilder().severity(FindingSeverity.NOTE).build(),
                        ASSUMPTION,
                        ASSUMPTION.toBuilder().severity(FindingSeverity.ERROR).build()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ASSUMPTION).isLessThan(ASSUMPTION.toBuilder().id("c.c").build());
    }
}
