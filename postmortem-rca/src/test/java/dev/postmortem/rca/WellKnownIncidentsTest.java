package dev.postmortem.rca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.WellKnownIncidents;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the published explanations of incidents that everybody knows come to. */
class WellKnownIncidentsTest {
    @Test
    void theSearchOfTheBookFailedBecauseThreeThingsCameTogether() {
        Postmortem book = WellKnownIncidents.sreBook();
        FactorAnalysis outage = FactorGraph.of(book).analyze(FactorId.of("o-outage"));

        assertThat(outage.minimalCombinations().stream().map(Object::toString))
                .containsExactly("[f-leak, f-surge, f-unknown-term]");
        assertThat(outage.minimalPreventions().stream().map(Object::toString))
                .containsExactly("[f-leak]", "[f-surge]", "[f-unknown-term]");
        assertThat(outage.controllablePreventions().factors().toString()).isEqualTo("[f-leak, f-unknown-term]");
        assertThat(outage.coverage(book.getActionItems()).isPrevented()).isTrue();
    }

    @Test
    void thePartitionOfTheNetworkWasNotEnough() {
        FactorAnalysis split = FactorGraph.of(WellKnownIncidents.github2018()).analyze(FactorId.of("o-split"));

        assertThat(split.minimalCombinations().stream().map(Object::toString))
                .containsExactly("[f-partition, f-promotion]");
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.fixtures.WellKnownIncidents#all")
    void everyOutcomeIsExplainedAndNothingContradictsItself(Postmortem postmortem) {
        FactorGraph graph = FactorGraph.of(postmortem);

        assertThat(graph.findings()).noneMatch(f -> f.getSeverity() == FindingSeverity.ERROR);
        List<FactorId> outcomes = graph.getOutcomes();
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(
                                graph.analyze(outcome).minimalCombinations().isEmpty())
                        .isFalse());
    }
}
