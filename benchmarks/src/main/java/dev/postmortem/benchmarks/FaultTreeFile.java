package dev.postmortem.benchmarks;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.openpsa.FaultTree;
import dev.postmortem.rca.openpsa.OpenPsa;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A fault tree in Open-PSA XML, as explanations; may be renamed and shuffled. */
final class FaultTreeFile {
    private final List<Explanation> explanations;
    private final FactorId top;
    private final Map<FactorId, Double> probabilities;

    private FaultTreeFile(List<Explanation> explanations, FactorId top, Map<FactorId, Double> probabilities) {
        this.explanations = explanations;
        this.top = top;
        this.probabilities = probabilities;
    }

    static FaultTreeFile read(Path file) throws IOException {
        FaultTree tree = OpenPsa.read(file);
        Map<FactorId, Double> probabilities = new HashMap<>();
        tree.getLikelihoods().forEach((id, likelihood) -> probabilities.put(id, likelihood.doubleValue()));
        return new FaultTreeFile(
                tree.getGraph().getExplanations(), tree.getOutcomes().get(0), probabilities);
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
