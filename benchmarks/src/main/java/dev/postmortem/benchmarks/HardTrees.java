package dev.postmortem.benchmarks;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import dev.postmortem.rca.openpsa.FaultTree;
import dev.postmortem.rca.openpsa.OpenPsa;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes fault trees of shapes that are hard for analysis by decision diagrams: long lists of causes that overlap, factors
 * that stand in many terms, and pairs that no one order of the variables keeps together. The same files at every run.
 */
public final class HardTrees {
    private static final FactorId TOP = FactorId.of("top");

    private final FactorGraphBuilder graph =
            FactorGraph.builder().outcome(TOP, OutcomeAspect.OCCURRENCE, "It happened.");
    private final Random random;

    private HardTrees(int seed) {
        this.random = new Random(seed);
    }

    /**
     * Writes the trees.
     *
     * @param args the folder, which must exist
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, IntFunction<FactorGraph>> shapes = new TreeMap<>(Map.of(
                "overlap", seed -> new HardTrees(seed).overlap(40, 160),
                "blocks", seed -> new HardTrees(seed).blocks(30, 10),
                "terms", seed -> new HardTrees(seed).terms(60, 30),
                "crossed", seed -> new HardTrees(seed).crossed(14),
                "layers", seed -> new HardTrees(seed).layers(5, 24, 60),
                "votes", seed -> new HardTrees(seed).votes(12, 40)));
        for (Map.Entry<String, IntFunction<FactorGraph>> shape : shapes.entrySet()) {
            for (int seed = 1; seed <= 2; seed++) {
                write(
                        folder.resolve(shape.getKey() + seed + ".xml"),
                        shape.getValue().apply(seed));
            }
        }
    }

    /** What leads nowhere is left out, and what nothing explains is as likely as one in a hundred. */
    private static void write(Path file, FactorGraph shape) throws IOException {
        Set<FactorId> elsewhere = shape.unreachableFactors();
        Set<FactorId> causes = new TreeSet<>();
        Set<FactorId> effects = new TreeSet<>();
        FactorGraphBuilder tree = FactorGraph.builder().factors(shape.getFactors());
        for (Explanation explanation : shape.getExplanations()) {
            if (!elsewhere.contains(explanation.getEffect())) {
                tree.explanation(explanation);
                effects.add(explanation.getEffect());
                causes.addAll(explanation.getCauses());
            }
        }
        causes.removeAll(effects);
        causes.forEach(cause -> tree.factor(ContributingFactor.builder()
                .id(cause)
                .kind(FactorKind.CONDITION)
                .text("It was so.")
                .likelihood(new BigDecimal("0.01"))
                .build()));
        Files.writeString(file, OpenPsa.toXml(FaultTree.of("hard", tree.build())));
    }

    /** Pairs of long lists that share most of their causes. */
    private FactorGraph overlap(int lists, int causes) {
        for (int i = 0; i < lists; i++) {
            for (int cause = 0; cause < causes; cause++) {
                if (random.nextInt(10) < 7) {
                    graph.because(id("list", i), id("e", cause));
                }
            }
            graph.because(id("list", i), id("own", i));
        }
        for (int i = 0; i < lists; i++) {
            graph.because(TOP, id("list", i), id("list", (i + 1) % lists));
        }
        return graph.build();
    }

    /** Lists that are made of the same few blocks of causes. */
    private FactorGraph blocks(int lists, int blocks) {
        for (int i = 0; i < lists; i++) {
            for (int block = 0; block < blocks; block++) {
                if (random.nextBoolean()) {
                    for (int cause = 0; cause < 8; cause++) {
                        graph.because(id("list", i), id("e", 8 * block + cause));
                    }
                }
            }
            graph.because(id("list", i), id("own", i));
        }
        for (int i = 0; i + 2 < lists; i += 3) {
            graph.because(TOP, id("list", i), id("list", i + 1), id("list", i + 2));
        }
        return graph.build();
    }

    /** Terms that share factors: "a and b, or a and c and d, or a and c and e". */
    private FactorGraph terms(int terms, int causes) {
        for (int i = 0; i < terms; i++) {
            int shared = random.nextInt(4);
            int[] rest = random.ints(4, 4, causes).distinct().toArray();
            graph.because(
                    TOP,
                    IntStream.concat(IntStream.of(shared, (shared + i) % 4), IntStream.of(rest))
                            .distinct()
                            .mapToObj(cause -> id("e", cause))
                            .toArray(FactorId[]::new));
        }
        return graph.build();
    }

    /** Each pair is together in one half and apart in the other. */
    private FactorGraph crossed(int pairs) {
        List<Integer> other = new ArrayList<>(IntStream.range(0, pairs).boxed().toList());
        Collections.shuffle(other, random);
        FactorId[] halves = {id("half", 0), id("half", 1)};
        graph.because(TOP, halves);
        for (int i = 0; i < pairs; i++) {
            graph.because(halves[0], id("x", i), id("y", i)).because(halves[1], id("x", i), id("y", other.get(i)));
        }
        return graph.build();
    }

    /** Layers of gates, each over some gates of the layer below, every second layer "all". */
    private FactorGraph layers(int layers, int width, int causes) {
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < width; i++) {
                FactorId[] below = below(layer, width, causes);
                if (layer % 2 == 1) {
                    graph.because(id("g" + layer, i), below);
                } else {
                    for (FactorId cause : below) {
                        graph.because(id("g" + layer, i), cause);
                    }
                }
            }
        }
        graph.because(TOP, id("g" + (layers - 1), 0), id("g" + (layers - 1), 1));
        return graph.build();
    }

    private FactorId[] below(int layer, int width, int causes) {
        int count = layer == 0 ? 6 : 3;
        int bound = layer == 0 ? causes : width;
        String name = layer == 0 ? "e" : "g" + (layer - 1);
        return random.ints(0, bound)
                .distinct()
                .limit(count)
                .mapToObj(i -> id(name, i))
                .toArray(FactorId[]::new);
    }

    /** Two of three of overlapping lists. */
    private FactorGraph votes(int votes, int causes) {
        for (int i = 0; i < 3 * votes; i++) {
            int from = random.nextInt(causes);
            for (int cause = 0; cause < 6; cause++) {
                graph.because(id("list", i), id("e", (from + cause * (1 + i % 3)) % causes));
            }
        }
        for (int i = 0; i < votes; i++) {
            FactorId[] lists = {id("list", 3 * i), id("list", 3 * i + 1), id("list", 3 * i + 2)};
            graph.becauseAtLeast(id("vote", i), 2, lists);
            graph.because(TOP, id("vote", i), id("vote", (i + 1) % votes));
        }
        return graph.build();
    }

    private static FactorId id(String name, int number) {
        return FactorId.of(name + "-" + number);
    }
}
