package dev.postmortem.rca.sets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.formula.Question;
import dev.postmortem.rca.graph.CompiledGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published fault trees, read in the plainest way: one gate of names after another. */
final class FaultTrees {
    private static final Pattern GATE = Pattern.compile(
            "<define-gate name=\"([^\"]+)\">\\s*<(and|or|atleast)" + "(?: min=\"(\\d+)\")?>(.*?)</define-gate>",
            Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("<(?:gate|basic-event) name=\"([^\"]+)\"/>");
    private static final Pattern PROBABILITY =
            Pattern.compile("<define-basic-event name=\"([^\"]+)\">\\s*<float value=\"([^\"]+)\"/>");

    final List<Explanation> explanations = new ArrayList<>();
    private final Map<FactorId, Double> probability = new HashMap<>();
    private FactorId top = FactorId.of("none");

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

    /** The rest of a line of the reference: gates, events, minimal sets, probability. */
    static String[] reference(String name) throws IOException {
        try (Stream<String> lines = Files.lines(folder().resolve("reference.csv"))) {
            return lines.filter(line -> line.startsWith(name + ","))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
        }
    }

    static FaultTrees read(String name, UnaryOperator<String> renaming) throws IOException {
        FaultTrees tree = new FaultTrees();
        String text = Files.readString(folder().resolve(name + ".xml"));
        Set<FactorId> used = new HashSet<>();
        List<FactorId> gates = new ArrayList<>();
        GATE.matcher(text).results().forEach(gate -> {
            FactorId effect = FactorId.of(renaming.apply(gate.group(1)));
            List<FactorId> causes = ARGUMENT.matcher(gate.group(4))
                    .results()
                    .map(argument -> FactorId.of(renaming.apply(argument.group(1))))
                    .toList();
            gates.add(effect);
            used.addAll(causes);
            tree.add(effect, causes, gate);
        });
        gates.removeAll(used);
        assertThat(gates).hasSize(1);
        tree.top = gates.get(0);
        PROBABILITY
                .matcher(text)
                .results()
                .forEach(event -> tree.probability.put(
                        FactorId.of(renaming.apply(event.group(1))), Double.valueOf(event.group(2))));
        return tree;
    }

    private void add(FactorId effect, List<FactorId> causes, MatchResult gate) {
        int need = switch (gate.group(2)) {
            case "and" -> causes.size();
            case "or" -> 1;
            default -> Integer.parseInt(gate.group(3));
        };
        explanations.add(Explanation.builder()
                .id(ExplanationId.of("x" + explanations.size()))
                .effect(effect)
                .causes(causes)
                .atLeast(need)
                .build());
    }

    CompiledGraph graph() {
        return CompiledGraph.of(List.of(), explanations);
    }

    Question question(CompiledGraph graph) {
        return Question.of(graph, graph.number(top));
    }

    double[] probabilities(CompiledGraph graph) {
        double[] probabilities = new double[graph.size()];
        probability.forEach((id, p) -> {
            if (graph.number(id) >= 0) {
                probabilities[graph.number(id)] = p;
            }
        });
        return probabilities;
    }
}
