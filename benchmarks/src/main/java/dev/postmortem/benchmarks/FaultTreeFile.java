package dev.postmortem.benchmarks;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fault tree of and, or and at-least gates in Open-PSA XML, as explanations; may be renamed and shuffled. */
final class FaultTreeFile {
    private static final Pattern GATE = Pattern.compile(
            "<define-gate name=\"([^\"]+)\">\\s*<(and|or|atleast)" + "(?: min=\"(\\d+)\")?>(.*?)</define-gate>",
            Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile("<(?:gate|basic-event) name=\"([^\"]+)\"/>");
    private static final Pattern PROBABILITY =
            Pattern.compile("<define-basic-event name=\"([^\"]+)\">\\s*<float value=\"([^\"]+)\"/>");

    private final List<Explanation> explanations;
    private final FactorId top;
    private final Map<FactorId, Double> probabilities;

    private FaultTreeFile(List<Explanation> explanations, FactorId top, Map<FactorId, Double> probabilities) {
        this.explanations = explanations;
        this.top = top;
        this.probabilities = probabilities;
    }

    static FaultTreeFile read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Explanation> explanations = new ArrayList<>();
        Map<FactorId, Boolean> isUsed = new LinkedHashMap<>();
        for (Matcher gate = GATE.matcher(text); gate.find(); ) {
            List<FactorId> causes = ARGUMENT.matcher(gate.group(4))
                    .results()
                    .map(argument -> FactorId.of(argument.group(1)))
                    .toList();
            isUsed.putIfAbsent(FactorId.of(gate.group(1)), false);
            causes.forEach(cause -> isUsed.put(cause, true));
            explanations.add(explanation(explanations.size(), gate, causes));
        }
        Map<FactorId, Double> probabilities = new HashMap<>();
        PROBABILITY
                .matcher(text)
                .results()
                .forEach(event -> probabilities.put(FactorId.of(event.group(1)), Double.valueOf(event.group(2))));
        FactorId top = isUsed.keySet().stream()
                .filter(id -> !isUsed.get(id))
                .findFirst()
                .orElseThrow();
        return new FaultTreeFile(explanations, top, probabilities);
    }

    private static Explanation explanation(int number, Matcher gate, List<FactorId> causes) {
        return Explanation.builder()
                .id(ExplanationId.of("x" + number))
                .effect(FactorId.of(gate.group(1)))
                .causes(causes)
                .atLeast(
                        switch (gate.group(2)) {
                            case "and" -> causes.size();
                            case "or" -> 1;
                            default -> Integer.parseInt(gate.group(3));
                        })
                .build();
    }

    /** The same tree with other names in another order: no answer may depend on either, and no time should. */
    FaultTreeFile shuffled(long seed) {
        Random random = new Random(seed);
        Map<FactorId, FactorId> names = new HashMap<>();
        List<Explanation> other = new ArrayList<>();
        for (Explanation explanation : explanations) {
            List<FactorId> causes = new ArrayList<>();
            explanation.getCauses().forEach(cause -> causes.add(renamed(cause, names, random)));
            Collections.shuffle(causes, random);
            other.add(explanation.toBuilder()
                    .effect(renamed(explanation.getEffect(), names, random))
                    .causes(causes)
                    .build());
        }
        Collections.shuffle(other, random);
        Map<FactorId, Double> likely = new HashMap<>();
        probabilities.forEach((id, p) -> likely.put(renamed(id, names, random), p));
        return new FaultTreeFile(other, renamed(top, names, random), likely);
    }

    private static FactorId renamed(FactorId id, Map<FactorId, FactorId> names, Random random) {
        return names.computeIfAbsent(id, none -> FactorId.of("n" + Long.toHexString(random.nextLong())));
    }

    List<Explanation> explanations() {
        return explanations;
    }

    FactorId top() {
        return top;
    }

    Map<FactorId, Double> probabilities() {
        return probabilities;
    }
}
