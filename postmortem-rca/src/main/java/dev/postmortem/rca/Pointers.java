package dev.postmortem.rca;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the factors and explanations of a graph stand in the JSON form of their postmortem. */
final class Pointers {
    private final Map<FactorId, Integer> factors = new HashMap<>();
    private final Map<ExplanationId, Integer> explanations = new HashMap<>();

    Pointers(FactorGraph graph) {
        List<ContributingFactor> stated = graph.getFactors();
        for (int i = 0; i < stated.size(); i++) {
            factors.put(stated.get(i).getId(), i);
        }
        List<Explanation> given = graph.getExplanations();
        for (int i = 0; i < given.size(); i++) {
            explanations.put(given.get(i).getId(), i);
        }
    }

    boolean knows(FactorId factor) {
        return factors.containsKey(factor);
    }

    boolean knows(ExplanationId explanation) {
        return explanations.containsKey(explanation);
    }

    /** Empty for a factor that is only mentioned. */
    String to(FactorId factor) {
        Integer place = factors.get(factor);
        return place == null ? "" : "/factors/" + place;
    }
}
