package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SupportLawsTest {
    @Property(tries = 500)
    void indispensableExplanationsAreThoseWhoseRejectionLeavesNoAccount(@ForAll("graphs") FactorGraph graph) {
        Set<ExplanationId> expected = new HashSet<>();
        if (hasAccount(graph, graph.getExplanations(), Set.of())) {
            for (Explanation rejected : graph.getExplanations()) {
                List<Explanation> rest = new ArrayList<>(graph.getExplanations());
                rest.remove(rejected);
                if (!hasAccount(graph, rest, Set.of())) {
                    expected.add(rejected.getId());
                }
            }
        }
        WeakestSupport support = graph.analyze(OUTCOME).weakestSupport();
        assertThat(new HashSet<>(support.getIndispensable())).isEqualTo(expected);
        assertThat(support.isComplete()).isTrue();
    }

    @Property(tries = 500)
    void strengthIsTheBestOfTheWeakestLinks(@ForAll("graphs") FactorGraph plain, @ForAll Random random) {
        FactorGraph graph = rated(plain, random);
        Optional<Confidence> best = Optional.empty();
        for (Confidence level : Confidence.values()) {
            List<Explanation> sure = graph.getExplanations().stream()
                    .filter(e -> e.getConfidence().compareTo(level) <= 0)
                    .toList();
            Set<FactorId> doubted = graph.getFactors().stream()
                    .filter(f -> f.getConfidence().compareTo(level) > 0 && f.getKind() != FactorKind.OUTCOME)
                    .map(ContributingFactor::getId)
                    .collect(Collectors.toSet());
            if (best.isEmpty() && hasAccount(graph, sure, doubted)) {
                best = Optional.of(level);
            }
        }
        assertThat(graph.analyze(OUTCOME).weakestSupport().getStrength()).isEqualTo(best);
    }

    /** An effect whose explanations are all rejected stays explained by nothing; it does not become a given fact. */
    private static boolean hasAccount(FactorGraph graph, List<Explanation> rest, Set<FactorId> doubted) {
        Set<FactorId> known = new HashSet<>(new NaiveLinks(graph).sources());
        known.remove(OUTCOME);
        known.removeAll(doubted);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Explanation e : rest) {
                long met = e.getCauses().stream().filter(known::contains).count();
                boolean holds = met >= e.getAtLeast().orElse(e.getCauses().size());
                grown |= holds && !doubted.contains(e.getEffect()) && known.add(e.getEffect());
            }
        }
        return known.contains(OUTCOME);
    }

    private static FactorGraph rated(FactorGraph graph, Random random) {
        FactorGraphBuilder rated = FactorGraph.builder();
        for (FactorId id : new NaiveLinks(graph).factors()) {
            rated.factor(ContributingFactor.builder()
                    .id(id)
                    .kind(id.equals(OUTCOME) ? FactorKind.OUTCOME : FactorKind.CONDITION)
                    .text("So.")
                    .confidence(any(random))
                    .build());
        }
        graph.getExplanations()
                .forEach(e ->
                        rated.explanation(e.toBuilder().confidence(any(random)).build()));
        return rated.build();
    }

    private static Confidence any(Random random) {
        return Confidence.values()[random.nextInt(4)];
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }
}
