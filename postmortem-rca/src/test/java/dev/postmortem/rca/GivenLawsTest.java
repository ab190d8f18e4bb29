package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.FactorId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds given some factors is what the truth table says in which these factors are true whatever happens. */
class GivenLawsTest {
    private static Set<Set<FactorId>> asSets(CombinationSet sets) {
        return sets.stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static FactorAnalysis given(FactorGraph graph, Set<FactorId> factors) {
        factors.retainAll(new NaiveLinks(graph).factors());
        factors.remove(OUTCOME);
        return graph.analyze(OUTCOME).given(factors);
    }

    @Property(tries = 500)
    void combinationsAndPreventionsAreThoseOfTheOtherFactors(
            @ForAll("graphs") FactorGraph graph, @ForAll("factors") Set<FactorId> factors) {
        FactorAnalysis analysis = given(graph, factors);
        TruthTable table = TruthTable.of(graph, OUTCOME).given(factors);
        assertThat(asSets(analysis.minimalCombinations())).isEqualTo(table.combinations());
        assertThat(asSets(analysis.minimalPreventions())).isEqualTo(table.preventions());
        assertThat(analysis.minimalCombinations().factors()).noneMatch(factors::contains);
        assertThat(analysis.necessaryFactors())
                .isEqualTo(table.preventions().stream()
                        .filter(set -> set.size() == 1)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Property(tries = 300)
    void anyFactorsPreventOrSufficeAsTheTableSays(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("factors") Set<FactorId> factors,
            @ForAll("factors") Set<FactorId> others) {
        FactorAnalysis analysis = given(graph, factors);
        others.retainAll(new NaiveLinks(graph).factors());
        TruthTable table = TruthTable.of(graph, OUTCOME).given(factors);
        assertThat(asSets(analysis.preventionsOver(others))).isEqualTo(table.preventionsOver(others));
        assertThat(analysis.isSufficient(others)).isEqualTo(table.follows(others));
        assertThat(analysis.isPreventedBy(others))
                .isEqualTo(!table.without(others, Set.of()).isPossible());
    }

    @Property(tries = 300)
    void actionsOnWhatIsGivenOrBehindItDoNotCount(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("factors") Set<FactorId> factors,
            @ForAll("factors") Set<FactorId> addressed) {
        FactorAnalysis analysis = given(graph, factors);
        addressed.remove(OUTCOME);
        ActionItem action = Graphs.action("a", ActionType.PREVENT)
                .addresses(List.copyOf(addressed))
                .build();
        Coverage coverage = analysis.coverage(List.of(action));
        TruthTable table = TruthTable.of(graph, OUTCOME).given(factors);
        TruthTable after = table.without(addressed, Set.of());
        assertThat(asSets(coverage.getOpen())).isEqualTo(after.combinations());
        assertThat(asSets(coverage.getPlanned()))
                .isEqualTo(table.combinations().stream()
                        .filter(set -> !after.follows(set))
                        .collect(Collectors.toSet()));
        assertThat(asSets(coverage.smallestAdditions())).isEqualTo(after.preventions());
        for (Set<FactorId> combination : table.combinations()) {
            assertThat(coverage.depthOfDefence(combination)).isEqualTo(after.follows(combination) ? 0 : 1);
        }
    }

    @Property(tries = 200)
    void whatIfIsAskedUnderTheSameCondition(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("factors") Set<FactorId> factors,
            @ForAll("factors") Set<FactorId> removed) {
        FactorAnalysis analysis = given(graph, factors);
        removed.retainAll(new NaiveLinks(graph).factors());
        WhatIf whatIf = analysis.whatIf();
        removed.forEach(whatIf::remove);
        TruthTable after = TruthTable.of(graph, OUTCOME).given(factors).without(removed, Set.of());
        assertThat(asSets(whatIf.evaluate().getRemaining())).isEqualTo(after.combinations());
        assertThat(whatIf.evaluate().isStillExplained()).isEqualTo(after.isPossible());
    }

    @Property(tries = 100)
    void givenTwiceIsGivenTogether(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("factors") Set<FactorId> some,
            @ForAll("factors") Set<FactorId> others) {
        FactorAnalysis twice = given(graph, some).given(given(graph, others).getGiven());
        Set<FactorId> union = new HashSet<>(some);
        union.addAll(others);
        FactorAnalysis together = given(graph, union);
        assertThat(twice).isEqualTo(together).hasSameHashCodeAs(together);
        assertThat(twice.minimalCombinations()).isEqualTo(together.minimalCombinations());
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }

    @Provide
    Arbitrary<Set<FactorId>> factors() {
        return RandomGraphs.factors();
    }
}
