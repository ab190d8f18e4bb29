package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WhatIfLawsTest {
    @Property(tries = 500)
    void differenceIsThatOfTheTruthTables(
            @ForAll("graphs") FactorGraph graph,
            @ForAll("graphs") FactorGraph other,
            @ForAll("factors") Set<FactorId> factors,
            @ForAll boolean adds) {
        List<Explanation> added = adds ? renamed(other) : List.of();
        Set<FactorId> removed = factors.stream()
                .filter(new NaiveLinks(graph).factors()::contains)
                .limit(2)
                .collect(Collectors.toSet());
        Set<ExplanationId> rejected = graph.getExplanations().stream()
                .map(Explanation::getId)
                .filter(id -> factors.contains(FactorId.of("f0" + id.toString().substring(1))))
                .collect(Collectors.toSet());
        WhatIf question = graph.analyze(OUTCOME).whatIf();
        added.forEach(question::add);
        removed.forEach(question::remove);
        rejected.forEach(question::reject);

        TruthTable before = TruthTable.of(graph, OUTCOME);
        FactorGraph changed = FactorGraph.builder()
                .factors(graph.getFactors())
                .explanations(graph.getExplanations())
                .explanations(added)
                .build();
        TruthTable after = TruthTable.of(changed, OUTCOME).without(removed, rejected);
        check(question.evaluate(), before, after);
    }

    private static void check(WhatIfResult result, TruthTable before, TruthTable after) {
        assertThat(result.isExplainedNow()).isEqualTo(before.isPossible());
        assertThat(result.isStillExplained()).isEqualTo(after.isPossible());
        Set<Set<FactorId>> were = before.combinations();
        Set<Set<FactorId>> would = after.combinations();
        assertThat(asSets(result.getBlocked())).isEqualTo(those(were, c -> !after.followsFromUnexplained(c)));
        assertThat(asSets(result.getLeft())).isEqualTo(those(were, after::followsFromUnexplained));
        assertThat(asSets(result.getAdded())).isEqualTo(those(would, c -> !before.followsFromUnexplained(c)));
        assertThat(asSets(result.getRemaining())).isEqualTo(would);
    }

    private static List<Explanation> renamed(FactorGraph graph) {
        return graph.getExplanations().stream()
                .limit(3)
                .map(e -> e.toBuilder().id(ExplanationId.of("x" + e.getId())).build())
                .toList();
    }

    private static Set<Set<FactorId>> asSets(CombinationSet sets) {
        return sets.stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static Set<Set<FactorId>> those(Set<Set<FactorId>> sets, Predicate<Set<FactorId>> condition) {
        return sets.stream().filter(condition).collect(Collectors.toSet());
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
