package dev.postmortem.rca.sets;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import dev.postmortem.rca.openpsa.FaultTree;
import dev.postmortem.rca.openpsa.OpenPsa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A published fault tree as a compiled graph. */
final class FaultTrees {
    private final List<Explanation> explanations;
    private final Map<FactorId, Double> likelihoods;
    private final FactorId top;

    private FaultTrees(List<Explanation> explanations, Map<FactorId, Double> likelihoods, FactorId top) {
        this.explanations = explanations;
        this.likelihoods = likelihoods;
        this.top = top;
    }

    static Path folder() {
        String root = System.getenv("POSTMORTEM_CORPUS");
        Assumptions.assumeTrue(root != null, "POSTMORTEM_CORPUS is not set: the fault trees are SKIPPED");
        return Path.of(String.valueOf(root), "aralia");
    }

    static Stream<String> names() throws IOException {
        try (Stream<String> lines = Files.lines(folder().resolve("reference.csv"))) {
            return lines.skip(1).map(line -> line.substring(0, line.indexOf(','))).toList().stream();
        }
    }

    static FaultTrees read(String name) throws IOException {
        FaultTree tree = OpenPsa.read(folder().resolve(name + ".xml"));
        Map<FactorId, Double> likelihoods = new HashMap<>();
        tree.getLikelihoods().forEach((id, likelihood) -> likelihoods.put(id, likelihood.doubleValue()));
        return new FaultTrees(
                tree.getGraph().getExplanations(),
                likelihoods,
                tree.getOutcomes().get(0));
    }

    /** The same tree with other names in another order. */
    FaultTrees shuffled(Random random) {
        Map<FactorId, FactorId> names = new HashMap<>();
        List<Explanation> other = new ArrayList<>();
        for (Explanation explanation : explanations) {
            other.add(explanation.toBuilder()
                    .effect(renamed(explanation.getEffect(), names, random))
                    .causes(explanation.getCauses().stream()
                            .map(cause -> renamed(cause, names, random))
                            .toList())
                    .build());
        }
        Collections.shuffle(other, random);
        return new FaultTrees(other, Map.of(), renamed(top, names, random));
    }

    private static FactorId renamed(FactorId id, Map<FactorId, FactorId> names, Random random) {
        return names.computeIfAbsent(id, none -> FactorId.of("n" + Long.toHexString(random.nextLong())));
    }

    CompiledGraph graph() {
        return CompiledGraph.of(List.of(), explanations);
    }

    Question question(CompiledGraph graph) {
        return Question.of(graph, graph.number(top));
    }

    double[] probabilities(CompiledGraph graph) {
        double[] probabilities = new double[graph.size()];
        likelihoods.forEach((id, likelihood) -> {
            if (graph.number(id) >= 0) {
                probabilities[graph.number(id)] = likelihood;
            }
        });
        return probabilities;
    }
}
