package dev.postmortem.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityScaleTest {
    private static final SeverityScale SEV = SeverityScale.preset("pagerduty");

    static List<String> presets() {
        return SeverityScale.presets();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void presetsBeginWithTheMostSevereAndKnowTheirOwnLabels(String name) {
        SeverityScale scale = SeverityScale.preset(name);

        assertThat(scale.getName()).isEqualTo(name);
        assertThat(scale.getSeverities()).isSorted().first().returns(1, Severity::getRank);
        assertThat(scale.getSeverities())
                .allSatisfy(s -> assertThat(scale.labelled(s.getLabel())).contains(s))
                .allSatisfy(s -> assertThat(scale.withRank(s.getRank())).contains(s));
    }

    @Test
    void presetsAreSortedAndAnUnknownOneNamesThem() {
        assertThat(SeverityScale.presets()).isSorted().hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityScale.preset("acme"))
                .withMessage("there is no scale \"acme\"; use one of atlassian, datadog, gitlab, pagerduty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEV-2", "sev2", "Sev 2", "sev_2", "  SEV2 "})
    void aLabelIsFoundHoweverPeopleWriteIt(String label) {
        assertThat(SEV.labelled(label)).contains(Severity.of(2, "SEV-2"));
    }

    @ParameterizedTest
    @CsvSource({"SEV-9", "severe", "''", "-", "2"})
    void whatTheScaleDoesNotHaveIsAbsent(String label) {
        assertThat(SEV.labelled(label)).isEmpty();
        assertThat(SEV.withRank(9)).isEmpty();
    }

    @Test
    void anExactLabelWinsAndAnAmbiguousOneIsAbsent() {
        SeverityScale scale = SeverityScale.of("odd", List.of("P 1", "P1"));

        assertThat(scale.labelled("P1")).contains(Severity.of(2, "P1"));
        assertThat(scale.labelled("p-1")).isEmpty();
    }

    @Test
    void aScaleHasStepsInOrderWithLabelsOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityScale.of("s", List.of()))
                .withMessage("scale \"s\" has no severity; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityScale.of("s", List.of("A", "A")))
                .withMessage("two severities of scale \"s\" have the same label; give each its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeverityScale.builder()
                        .name("s")
                        .addSeverities(Severity.of(2, "B"), Severity.of(2, "C"))
                        .build())
                .withMessageContaining("do not go from the most to the least severe");
    }
}
