package dev.postmortem.rca.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.ContributingFactorBuilder;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorPatternsTest {
    /** Incidents 1, 2, ... with these words as labels. */
    private static Map<String, Collection<String>> incidents(String... labels) {
        Map<String, Collection<String>> incidents = new LinkedHashMap<>();
        for (String words : labels) {
            incidents.put("pm-" + (incidents.size() + 1), List.of(words.split(" ")));
        }
        return incidents;
    }

    @Test
    void closedSetsAreListedFromTheMostFrequent() {
        FactorPatterns patterns = PatternSearch.standard()
                .amongLabels(incidents("change load", "change load timeout", "change", "timeout", "load change other"));
        assertThat(patterns).hasToString("""
                        4 of 5 incidents, lift 1.00: change
                        3 of 5 incidents, lift 1.25: change + load
                        2 of 5 incidents, lift 1.00: timeout
                        3 patterns in 5 incidents""");
        FactorPattern both = patterns.getPatterns().get(1);
        assertThat(both.getIncidents()).containsExactly("pm-1", "pm-2", "pm-5");
        assertThat(both.getCount()).isEqualTo(3);
        assertThat(both.getSupport()).isEqualTo(0.6);
        assertThat(both.getLift()).isCloseTo(0.6 / (0.8 * 0.6), within(1e-12));
        assertThat(patterns.isComplete()).isTrue();
    }

    @Test
    void whatIsEverywhereIsAPatternToo() {
        FactorPatterns patterns = PatternSearch.standard().minCount(1).amongLabels(incidents("a b", "b a", "a b c"));
        assertThat(patterns.getPatterns())
                .map(FactorPattern::toString)
                .containsExactly("3 of 3 incidents, lift 1.00: a + b", "1 of 3 incidents, lift 1.00: a + b + c");
    }

    @Test
    void noIncidentsAndNoLabelsGiveNoPatterns() {
        assertThat(FactorPatterns.among(List.of())).hasToString("0 patterns in 0 incidents");
        assertThat(PatternSearch.standard()
                        .amongLabels(Map.of("a", List.of(), "b", List.of(" ")))
                        .getPatterns())
                .isEmpty();
    }

    @Test
    void factorsAreTheSameByCategoryKindAndLayerOrByTheirWords() {
        ContributingFactorBuilder factor = factor(FactorKind.BARRIER_ABSENT, "No  Canary.\n");
        assertThat(FactorLabels.standard(factor.build())).containsExactly("no canary");
        assertThat(FactorLabels.byCategory(factor.build())).isEmpty();
        factor.category(FactorCategory.UNKNOWN);
        assertThat(FactorLabels.standard(factor.build())).containsExactly("no canary");
        factor.category(FactorCategory.of(" release  process "));
        assertThat(FactorLabels.standard(factor.build())).containsExactly("release process / BARRIER_ABSENT");
        factor.layer(FactorLayer.PROCESS);
        assertThat(FactorLabels.standard(factor.build())).containsExactly("release process / BARRIER_ABSENT / PROCESS");
        assertThat(FactorLabels.byCategory(factor.build())).containsExactly("release process");
        assertThat(FactorLabels.byText(factor.build())).containsExactly("no canary");
    }

    @Test
    void outcomesAreNoFactors() {
        ContributingFactor outcome = factor(FactorKind.OUTCOME, "It broke.")
                .category(FactorCategory.of("LOAD"))
                .build();
        assertThat(FactorLabels.standard(outcome)).isEmpty();
        assertThat(FactorLabels.byCategory(outcome)).isEmpty();
        assertThat(FactorLabels.byText(outcome)).isEmpty();
    }

    @Test
    void postmortemsAreSearchedByTheirFactors() {
        List<Postmortem> postmortems = List.of(
                postmortem("pm-1", factor(FactorKind.TRIGGER, "A change."), factor(FactorKind.CONDITION, "Full disk")),
                postmortem("pm-2", factor(FactorKind.CONDITION, "full disk."), factor(FactorKind.TRIGGER, "a change")),
                postmortem("pm-3", factor(FactorKind.TRIGGER, "a storm")));
        assertThat(FactorPatterns.among(postmortems).getPatterns())
                .map(FactorPattern::toString)
                .containsExactly("2 of 3 incidents, lift 1.50: a change + full disk");
        assertThat(PatternSearch.standard()
                        .labelling(factor -> List.of(factor.getKind().name()))
                        .among(postmortems)
                        .getPatterns())
                .map(FactorPattern::toString)
                .containsExactly(
                        "3 of 3 incidents, lift 1.00: TRIGGER", "2 of 3 incidents, lift 1.00: CONDITION + TRIGGER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorPatterns.among(List.of(postmortems.get(0), postmortems.get(0))))
                .withMessage("two postmortems have the id pm-1; pass each of them once");
    }

    @Test
    void theRarestAreCutOffAndTheResultSaysSo() {
        Map<String, Collection<String>> incidents = incidents("a b c", "a b", "a c", "a d", "d b");
        FactorPatterns all = PatternSearch.standard().minCount(1).amongLabels(incidents);
        FactorPatterns three =
                PatternSearch.standard().minCount(1).limitedTo(3, 1_000).amongLabels(incidents);
        assertThat(three.getPatterns()).isEqualTo(all.getPatterns().subList(0, 3));
        assertThat(three.completeFromCount()).hasValue(3);
        assertThat(three.toString())
                .endsWith(
                        "3 patterns in 5 incidents; a limit was met, so only those that occur at least 3 times are all"
                                + " here");
    }

    @Test
    void anExplosionOfPatternsEndsAtTheLimit() {
        Map<String, Collection<String>> incidents = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            int without = i;
            incidents.put(
                    "pm-" + i,
                    IntStream.range(0, 40)
                            .filter(label -> label != without)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        FactorPatterns patterns = PatternSearch.standard().amongLabels(incidents);
        assertThat(patterns.getPatterns()).hasSize(1_000);
        assertThat(patterns.completeFromCount()).hasValue(38);
        FactorPatterns fewSteps =
                PatternSearch.standard().limitedTo(Integer.MAX_VALUE, 100_000).amongLabels(incidents);
        assertThat(fewSteps.isComplete()).isFalse();
        assertThat(fewSteps.getPatterns())
                .allMatch(pattern ->
                        pattern.getCount() >= fewSteps.completeFromCount().orElseThrow());
    }

    @Test
    void hostileLabelsAreLabels() {
        Map<String, Collection<String>> incidents = Map.of("a", HostileText.all(), "b", HostileText.all());
        assertThat(PatternSearch.standard().amongLabels(incidents).getPatterns())
                .hasSize(1);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        PatternSearch search = PatternSearch.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search.minCount(0))
                .withMessageContaining("at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> search.limitedTo(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> search.limitedTo(1, 0));
    }

    private static ContributingFactorBuilder factor(FactorKind kind, String text) {
        return ContributingFactor.builder()
                .id(FactorId.of("f-" + kind))
                .kind(kind)
                .text(text);
    }

    private static Postmortem postmortem(String id, ContributingFactorBuilder... factors) {
        return Postmortem.builder()
                .id(PostmortemId.of(id))
                .status(PostmortemStatus.DRAFT)
                .title("It broke")
                .factors(List.of(factors).stream()
                        .map(ContributingFactorBuilder::build)
                        .toList())
                .build();
    }
}
