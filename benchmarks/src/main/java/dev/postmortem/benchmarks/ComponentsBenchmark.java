package dev.postmortem.benchmarks;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.graph.Components;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The strongly connected components of large graphs, once both libraries have them in their own form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ComponentsBenchmark {
    private static final int FACTORS = 100_000;

    /** What the graph looks like: a chain, a ring, or three links a factor at random. */
    @Param({"chain", "ring", "random"})
    public String shape = "chain";

    private CompiledGraph graph = CompiledGraph.of(List.of(), List.of());
    private Graph<Integer, DefaultEdge> peer = new DefaultDirectedGraph<>(DefaultEdge.class);

    /** Makes both forms. */
    @Setup
    public void makeGraphs() {
        List<Explanation> explanations = new ArrayList<>();
        peer = new DefaultDirectedGraph<>(DefaultEdge.class);
        for (int factor = 0; factor < FACTORS; factor++) {
            peer.addVertex(factor);
        }
        for (int[] link : links()) {
            explanations.add(Explanation.builder()
                    .id(ExplanationId.of("e" + explanations.size()))
                    .effect(FactorId.of("f" + link[1]))
                    .addCauses(FactorId.of("f" + link[0]))
                    .build());
            peer.addEdge(link[0], link[1]);
        }
        graph = CompiledGraph.of(List.of(), explanations);
    }

    private List<int[]> links() {
        List<int[]> links = new ArrayList<>();
        if (shape.equals("random")) {
            SplittableRandom random = new SplittableRandom(2042);
            for (int i = 0; i < 3 * FACTORS; i++) {
                links.add(new int[] {random.nextInt(FACTORS), random.nextInt(FACTORS)});
            }
        } else {
            for (int factor = 1; factor < FACTORS; factor++) {
                links.add(new int[] {factor - 1, factor});
            }
            if (shape.equals("ring")) {
                links.add(new int[] {FACTORS - 1, 0});
            }
        }
        return links;
    }

    /** {@return the components} */
    @Benchmark
    public List<int[]> find() {
        return Components.of(graph);
    }

    /** {@return the components as JGraphT finds them} */
    @Benchmark
    public List<Set<Integer>> findWithJGraphT() {
        return new KosarajuStrongConnectivityInspector<>(peer).stronglyConnectedSets();
    }
}
