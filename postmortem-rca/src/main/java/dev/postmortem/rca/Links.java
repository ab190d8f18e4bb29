package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.chain.CausalLink;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.chain.LinkReduction;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import dev.postmortem.rca.graph.Condensation;
import dev.postmortem.rca.graph.Reduction;
import dev.postmortem.rca.graph.ShortestCycle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the links of a graph alone tell: its feedback loops, and which links are enough. */
final class Links {
    private Links() {}

    /** Linear but for the search of shortest ways, which has a limit. */
    static List<FeedbackLoop> loops(CompiledGraph graph) {
        ShortestCycle search = new ShortestCycle(graph);
        return Components.of(graph).stream()
                .filter(component -> Components.isLoop(graph, component))
                .sorted(Comparator.comparingInt(component -> component[0]))
                .map(component -> FeedbackLoop.of(ids(graph, component), ids(graph, search.in(component))))
                .toList();
    }

    private static List<FactorId> ids(CompiledGraph graph, int[] nodes) {
        return IntStream.of(nodes).mapToObj(graph::id).toList();
    }

    static LinkReduction reduced(CompiledGraph graph, Condensation condensation) {
        Reduction reduction = Reduction.of(graph, condensation);
        List<CausalLink> links = new ArrayList<>();
        List<CausalLink> implied = new ArrayList<>();
        for (int effect = 0; effect < graph.size(); effect++) {
            int[] causes = graph.causesOf(effect);
            for (int i = 0; i < causes.length; i++) {
                CausalLink link = CausalLink.of(graph.id(causes[i]), graph.id(effect));
                (reduction.isKept(effect, i) ? links : implied).add(link);
            }
        }
        return LinkReduction.of(links, implied, reduction.isMinimal());
    }
}
