package dev.postmortem.rca;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class AnalysisLawsTest {
    private static final FactorId OUTCOME = FactorId.of("f00");

    @Property(tries = 1000)
    void combinationsAreThoseOfTheTruthTable(@ForAll("graphs") FactorGraph graph) {
        TruthTable table = TruthTable.of(graph, OUTCOME);
        CombinationSet combinations = graph.analyze(OUTCOME).minimalCombinations();
        assertThat(asSets(combinations)).isEqualTo(table.combinations());
        assertThat(combinations.isComplete()).isTrue();
        assertThat(combinations.count()).isEqualTo(table.combinations().size());
    }

    /** Without loops, thresholds and several combinations among them the laws would hold for too little. */
    @Property(tries = 1000)
    void graphsAreOfEveryKind(@ForAll("graphs") FactorGraph graph) {
        int combinations = graph.analyze(OUTCOME).minimalCombinations().count().intValue();
        Statistics.label("several combinations")
                .collect(combinations > 2)
                .coverage(check -> check.check(true).percentage(p -> p > 5));
        Statistics.label("loop")
                .collect(!graph.feedbackLoops().isEmpty())
                .coverage(check -> check.check(true).percentage(p -> p > 20));
        Statistics.label("ungrounded")
                .collect(combinations == 0)
                .coverage(check -> check.check(true).percentage(p -> p > 2));
    }

    @Property(tries = 1000)
    void preventionsAreThoseOfTheTruthTable(@ForAll("graphs") FactorGraph graph) {
        TruthTable table = TruthTable.of(graph, OUTCOME);
        assertThat(asSets(graph.analyze(OUTCOME).minimalPreventions())).isEqualTo(table.preventions());
    }

    @Property(tries = 300)
    void preventionsHitEveryCombinationAndBothAreMinimal(@ForAll("graphs") FactorGraph graph) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Set<Set<FactorId>> combinations = asSets(analysis.minimalCombinations());
        for (Set<FactorId> prevention : asSets(analysis.minimalPreventions())) {
            assertThat(combinations).allMatch(c -> !Collections.disjoint(c, prevention));
            assertThat(prevention)
                    .allMatch(member -> combinations.stream()
                            .anyMatch(c ->
                                    c.contains(member) && Collections.frequency(inBoth(c, prevention), true) == 1));
        }
    }

    @Property(tries = 1_000)
    void orderOfWritingDoesNotMatter(@ForAll("graphs") FactorGraph graph, @ForAll Random random) {
        List<Explanation> shuffled = new ArrayList<>();
        for (Explanation explanation : graph.getExplanations()) {
            List<FactorId> causes = new ArrayList<>(explanation.getCauses());
            Collections.shuffle(causes, random);
            shuffled.add(explanation.toBuilder().causes(causes).build());
        }
        Collections.shuffle(shuffled, random);
        FactorGraph other = FactorGraph.builder()
                .factors(graph.getFactors())
                .explanations(shuffled)
                .build();
        AnalysisLimits tight = AnalysisLimits.of(5, 200);
        assertThat(other.analyze(OUTCOME).minimalCombinations())
                .isEqualTo(graph.analyze(OUTCOME).minimalCombinations());
        assertThat(other.analyze(OUTCOME, tight).minimalPreventions())
                .isEqualTo(graph.analyze(OUTCOME, tight).minimalPreventions());
        assertThat(other.feedbackLoops()).isEqualTo(graph.feedbackLoops());
    }

    @Property(tries = 300)
    void namesDoNotMatter(@ForAll("graphs") FactorGraph graph) {
        UnaryOperator<FactorId> renamed = id -> FactorId.of(
                new StringBuilder(id.toString()).reverse().append('x').toString());
        FactorGraphBuilder other = FactorGraph.builder()
                .factor(Graphs.outcome(renamed.apply(OUTCOME).toString(), OutcomeAspect.OCCURRENCE));
        graph.getExplanations()
                .forEach(e -> other.explanation(e.toBuilder()
                        .effect(renamed.apply(e.getEffect()))
                        .causes(e.getCauses().stream().map(renamed).toList())
                        .build()));
        Set<Set<FactorId>> expected = asSets(graph.analyze(OUTCOME).minimalCombinations()).stream()
                .map(set -> set.stream().map(renamed).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        assertThat(asSets(other.build().analyze(renamed.apply(OUTCOME)).minimalCombinations()))
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    void necessaryFactorsAreThePreventionsOfOne(@ForAll("graphs") FactorGraph graph) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Set<FactorId> single = TruthTable.of(graph, OUTCOME).preventions().stream()
                .filter(set -> set.size() == 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(analysis.necessaryFactors()).isEqualTo(single);
        assertThat(graph.analyze(OUTCOME, AnalysisLimits.of(1, 60)).necessaryFactors())
                .isSubsetOf(single);
    }

    @Property(tries = 500)
    void whatLimitsLeaveIsExactUpToItsSize(
            @ForAll("graphs") FactorGraph graph, @ForAll("limits") AnalysisLimits limits) {
        CombinationSet all = graph.analyze(OUTCOME).minimalCombinations();
        CombinationSet some = graph.analyze(OUTCOME, limits).minimalCombinations();
        int known = some.completeUpToSize().orElse(Integer.MAX_VALUE);
        assertThat(some.stream().toList())
                .isEqualTo(all.stream().filter(set -> set.size() <= known).toList());
    }

    @Property(tries = 500)
    void exactTestsAgreeWithTheTruthTable(
            @ForAll("graphs") FactorGraph graph, @ForAll("factors") Set<FactorId> factors) {
        TruthTable table = TruthTable.of(graph, OUTCOME);
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        factors.retainAll(new NaiveLinks(graph).factors());
        assertThat(analysis.isSufficient(factors)).isEqualTo(table.follows(factors));
        CombinationSet preventions = analysis.minimalPreventions();
        if (preventions.isSufficient(factors)) {
            assertThat(analysis.isPreventedBy(factors)).isTrue();
        }
    }

    @Property(tries = 1000)
    void preventionsOverAnyFactorsAreThoseOfTheTruthTable(
            @ForAll("graphs") FactorGraph graph, @ForAll("factors") Set<FactorId> factors) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        Set<FactorId> mentioned = new NaiveLinks(graph).factors();
        factors.retainAll(mentioned);
        assertThat(asSets(analysis.preventionsOver(factors)))
                .isEqualTo(TruthTable.of(graph, OUTCOME).preventionsOver(factors));
    }

    @Property(tries = 500)
    void inertFactorsMakeNoDifferenceInAnyRow(@ForAll("graphs") FactorGraph graph) {
        TruthTable table = TruthTable.of(graph, OUTCOME);
        NaiveLinks links = new NaiveLinks(graph);
        Set<FactorId> inert = table.basis().stream()
                .filter(factor -> !factor.equals(OUTCOME)
                        && links.reach().get(factor).contains(OUTCOME)
                        && IntStream.range(0, table.rowCount())
                                .allMatch(row -> table.holds(row) == table.holds(row & ~table.row(Set.of(factor)))))
                .collect(Collectors.toSet());
        assertThat(graph.analyze(OUTCOME).inertFactors()).isEqualTo(inert);
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }

    @Provide
    Arbitrary<AnalysisLimits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(1, 400))
                .as(AnalysisLimits::of);
    }

    @Provide
    Arbitrary<Set<FactorId>> factors() {
        return RandomGraphs.factors();
    }

    private static Set<Set<FactorId>> asSets(CombinationSet sets) {
        return sets.stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static List<Boolean> inBoth(Set<FactorId> left, Set<FactorId> right) {
        return left.stream().map(right::contains).toList();
    }
}
