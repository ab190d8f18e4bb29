package dev.postmortem.benchmarks;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import dev.postmortem.rca.chain.LinkReduction;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The transitive reduction of 16,000 links among 4,000 factors, without loops as the peer requires it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CausalLinksBenchmark {
    private static final int FACTORS = 4_000;
    private static final int LINKS = 16_000;

    private final Set<Link> links = new LinkedHashSet<>();
    private FactorGraph graph = FactorGraph.builder().build();
    private Graph<Integer, DefaultEdge> peer = new SimpleDirectedGraph<>(DefaultEdge.class);

    /** Makes the links, each from a place in a random order to a later one. */
    @Setup
    public void makeGraph() {
        SplittableRandom random = new SplittableRandom(2042);
        int[] order = shuffled(random);
        while (links.size() < LINKS) {
            int a = random.nextInt(FACTORS);
            int b = random.nextInt(FACTORS);
            if (a != b) {
                links.add(new Link(order[Math.min(a, b)], order[Math.max(a, b)]));
            }
        }
        FactorGraphBuilder builder = FactorGraph.builder();
        links.forEach(link -> builder.explanation(Explanation.builder()
                .id(ExplanationId.of("e" + link.cause() + "-" + link.effect()))
                .effect(FactorId.of("f" + link.effect()))
                .addCauses(FactorId.of("f" + link.cause()))
                .build()));
        graph = builder.build();
    }

    private static int[] shuffled(SplittableRandom random) {
        int[] order = IntStream.range(0, FACTORS).toArray();
        for (int i = FACTORS - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** The peer changes its graph, so it gets a new one each time; that is not measured. */
    @Setup(Level.Invocation)
    public void makePeer() {
        peer = new SimpleDirectedGraph<>(DefaultEdge.class);
        for (int factor = 0; factor < FACTORS; factor++) {
            peer.addVertex(factor);
        }
        links.forEach(link -> peer.addEdge(link.cause(), link.effect()));
    }

    /** {@return the links that are enough, loops or not} */
    @Benchmark
    public LinkReduction reduce() {
        return graph.reduced();
    }

    /** {@return the graph of JGraphT with as few links} */
    @Benchmark
    public Graph<Integer, DefaultEdge> reduceWithJGraphT() {
        TransitiveReduction.INSTANCE.reduce(peer);
        return peer;
    }

    private record Link(int cause, int effect) {}
}
