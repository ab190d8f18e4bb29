package dev.postmortem.rca;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small graphs of every kind: with loops, thresholds, alternatives, and parts that nothing starts. */
final class RandomGraphs {
    static final FactorId OUTCOME = FactorId.of("f00");

    private RandomGraphs() {}

    /** Graphs with the outcome {@code f00} and up to sixteen factors. */
    static Arbitrary<FactorGraph> any() {
        return Arbitraries.integers()
                .between(1, 16)
                .flatMap(nodes ->
                        explanations(nodes).list().ofMinSize(0).ofMaxSize(14).map(RandomGraphs::graph));
    }

    private static FactorGraph graph(List<Explanation> explanations) {
        FactorGraphBuilder graph = FactorGraph.builder().factor(Graphs.outcome("f00", OutcomeAspect.OCCURRENCE));
        for (int i = 0; i < explanations.size(); i++) {
            graph.explanation(explanations.get(i).toBuilder()
                    .id(ExplanationId.of("e" + i))
                    .build());
        }
        return graph.build();
    }

    /** Some factors, of which the graph may not know all. */
    static Arbitrary<Set<FactorId>> factors() {
        return node(14).set().ofMaxSize(6).map(HashSet::new);
    }

    private static Arbitrary<Explanation> explanations(int nodes) {
        return Combinators.combine(
                        node(Math.max(1, 2 * nodes / 5)),
                        node(nodes).list().uniqueElements().ofMinSize(1).ofMaxSize(Math.min(nodes, 5)),
                        Arbitraries.integers().between(0, 4))
                .as((effect, causes, k) -> {
                    var explanation = Explanation.builder()
                            .id(ExplanationId.of("e"))
                            .effect(effect)
                            .causes(causes);
                    return (k == 0 || k > causes.size() ? explanation : explanation.atLeast(k)).build();
                });
    }

    private static Arbitrary<FactorId> node(int nodes) {
        return Arbitraries.integers().between(0, nodes - 1).map(i -> FactorId.of("f" + (i < 10 ? "0" + i : i)));
    }
}
