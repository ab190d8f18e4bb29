package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.ShortestCycle;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Turns the components of a graph that are loops into values. */
final class FeedbackLoops {
    private FeedbackLoops() {}

    static List<FeedbackLoop> of(CompiledGraph graph) {
        ShortestCycle search = new ShortestCycle(graph);
        return Components.of(graph).stream()
                .filter(component -> Components.isLoop(graph, component))
                .sorted(Comparator.comparingInt(component -> component[0]))
                .map(component -> new FeedbackLoop(ids(graph, component), ids(graph, search.in(component))))
                .toList();
    }

    private static List<FactorId> ids(CompiledGraph graph, int[] nodes) {
        return IntStream.of(nodes).mapToObj(graph::id).toList();
    }
}
