package dev.postmortem.rca;

import static dev.postmortem.rca.RandomGraphs.OUTCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.chain.CausalLink;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.chain.LinkReduction;
import dev.postmortem.rca.chain.WhyChain;
import dev.postmortem.rca.chain.WhyChains;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinkLawsTest {
    @Property(tries = 1000)
    void dominatorsAreWhatNoPathAvoids(@ForAll("graphs") FactorGraph graph) {
        List<FactorId> dominators = graph.analyze(OUTCOME).dominators();
        NaiveLinks naive = new NaiveLinks(graph);
        assertThat(new HashSet<>(dominators)).isEqualTo(naive.dominators(OUTCOME));
        for (int i = 1; i < dominators.size(); i++) {
            assertThat(naive.dominators(dominators.get(i))).contains(dominators.get(i - 1));
        }
    }

    @Property(tries = 500)
    void dominatorsPreventTheOutcome(@ForAll("graphs") FactorGraph graph) {
        FactorAnalysis analysis = graph.analyze(OUTCOME);
        analysis.dominators()
                .forEach(factor ->
                        assertThat(analysis.isPreventedBy(Set.of(factor))).isTrue());
    }

    @Property(tries = 1000)
    void reductionKeepsOriginalLinksThatLeadEverywhereAndNoneTooMany(@ForAll("graphs") FactorGraph graph) {
        NaiveLinks naive = new NaiveLinks(graph);
        LinkReduction reduction = graph.reduced();
        assertThat(naive.links()).containsAll(reduction.getLinks());
        assertThat(NaiveLinks.reach(naive.factors(), reduction.getLinks())).isEqualTo(naive.reach());
        for (CausalLink link : reduction.getLinks()) {
            List<CausalLink> fewer = new ArrayList<>(reduction.getLinks());
            fewer.remove(link);
            assertThat(NaiveLinks.reach(naive.factors(), fewer)).isNotEqualTo(naive.reach());
        }
        Set<CausalLink> all = new TreeSet<>(reduction.getImplied());
        all.addAll(reduction.getLinks());
        assertThat(all).isEqualTo(naive.links());
        assertThat(reduction.getLinks()).isSorted().doesNotHaveDuplicates();
        assertThat(reduction.isMinimal()).isTrue();
    }

    @Property(tries = 500)
    void componentsAreWhatLeadsToEachOther(@ForAll("graphs") FactorGraph graph) {
        NaiveLinks naive = new NaiveLinks(graph);
        Set<Set<FactorId>> expected =
                naive.factors().stream().map(naive::component).collect(Collectors.toSet());
        List<SortedSet<FactorId>> components = graph.components();
        assertThat(Set.<Set<FactorId>>copyOf(components)).isEqualTo(expected);
        assertThat(components).hasSameSizeAs(expected);
        assertThat(graph.feedbackLoops().stream().map(loop -> Set.copyOf(loop.getFactors())))
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(c -> naive.reach().get(c.first()).contains(c.first()))
                        .map(Set::copyOf)
                        .toList());
    }

    @Property(tries = 300)
    void feedbackLoopsShowAShortestWay(@ForAll("graphs") FactorGraph graph) {
        NaiveLinks naive = new NaiveLinks(graph);
        for (FeedbackLoop loop : graph.feedbackLoops()) {
            List<FactorId> cycle = loop.getCycle();
            for (int i = 0; i < cycle.size(); i++) {
                assertThat(naive.links()).contains(CausalLink.of(cycle.get(i), cycle.get((i + 1) % cycle.size())));
            }
            assertThat(cycle).doesNotHaveDuplicates().hasSize(shortest(naive, loop));
        }
    }

    /** The least number of steps after which some factor of the loop is met again. */
    private static int shortest(NaiveLinks naive, FeedbackLoop loop) {
        Map<FactorId, Set<FactorId>> once = naive.links().stream()
                .collect(Collectors.groupingBy(
                        CausalLink::getCause, Collectors.mapping(CausalLink::getEffect, Collectors.toSet())));
        Map<FactorId, Set<FactorId>> after = loop.getFactors().stream().collect(Collectors.toMap(f -> f, Set::of));
        for (int steps = 1; ; steps++) {
            after.replaceAll((from, at) -> at.stream()
                    .flatMap(f -> once.getOrDefault(f, Set.of()).stream())
                    .collect(Collectors.toSet()));
            if (after.entrySet().stream().anyMatch(e -> e.getValue().contains(e.getKey()))) {
                return steps;
            }
        }
    }

    @Property(tries = 500)
    void chainsAreAllWaysBack(@ForAll("graphs") FactorGraph graph) {
        List<List<Set<FactorId>>> expected = new NaiveLinks(graph).chains(OUTCOME);
        WhyChains chains = graph.analyze(OUTCOME).whyChains();
        assertThat(chains.count()).isEqualTo(expected.size());
        List<WhyChain> all = chains.first(expected.size() + 1);
        assertThat(all.stream().map(LinkLawsTest::steps)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(all.stream().map(chain -> chain.toString().replace("{", ""))).isSorted();
        assertThat(chains.first(2)).isEqualTo(all.subList(0, Math.min(2, all.size())));
        assertThat(all).contains(chains.longest());
        assertThat(chains.longest().getDepth() + 1)
                .isEqualTo(expected.stream().mapToInt(List::size).max().orElseThrow());
    }

    private static List<Set<FactorId>> steps(WhyChain chain) {
        return List.copyOf(chain.getSteps());
    }

    @Property(tries = 500)
    void layersAreTheLongestChainsDown(@ForAll("graphs") FactorGraph graph) {
        NaiveLinks naive = new NaiveLinks(graph);
        List<SortedSet<FactorId>> layers = graph.layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (FactorId factor : layers.get(layer)) {
                assertThat(naive.chains(factor).stream().mapToInt(List::size).max())
                        .hasValue(layer + 1);
            }
        }
        assertThat(layers.stream().mapToInt(Set::size).sum())
                .isEqualTo(naive.factors().size());
    }

    @Property(tries = 300)
    void unreachableIsWhatLeadsToNoOutcome(@ForAll("graphs") FactorGraph graph) {
        NaiveLinks naive = new NaiveLinks(graph);
        Set<FactorId> expected = naive.factors().stream()
                .filter(f -> !f.equals(OUTCOME) && !naive.reach().get(f).contains(OUTCOME))
                .collect(Collectors.toSet());
        assertThat(graph.unreachableFactors()).isEqualTo(expected);
    }

    @Property(tries = 300)
    void orderOfWritingDoesNotMatter(@ForAll("graphs") FactorGraph graph, @ForAll Random random) {
        List<Explanation> shuffled = new ArrayList<>(graph.getExplanations());
        Collections.shuffle(shuffled, random);
        FactorGraph other = FactorGraph.builder()
                .factors(graph.getFactors())
                .explanations(shuffled)
                .build();
        FactorAnalysis left = graph.analyze(OUTCOME);
        FactorAnalysis right = other.analyze(OUTCOME);
        assertThat(right.dominators()).isEqualTo(left.dominators());
        assertThat(right.whyChains().first(5)).isEqualTo(left.whyChains().first(5));
        assertThat(right.whyChains().longest()).isEqualTo(left.whyChains().longest());
        assertThat(other.reduced().getLinks()).isEqualTo(graph.reduced().getLinks());
        assertThat(other.layers()).isEqualTo(graph.layers());
        assertThat(other.components()).isEqualTo(graph.components());
        assertThat(right.importance()).isEqualTo(left.importance());
    }

    @Provide
    Arbitrary<FactorGraph> graphs() {
        return RandomGraphs.any();
    }
}
