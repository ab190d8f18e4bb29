package dev.postmortem.rca;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Asks how an outcome would look if something about the graph were different.
 *
 * <p>Nothing is changed in the graph itself. Later changes win over earlier ones of the same thing. For use by one thread
 * at a time.
 */
public final class WhatIf {
    private final FactorAnalysis analysis;
    private final Map<FactorId, ContributingFactor> factors = new LinkedHashMap<>();
    private final Map<ExplanationId, Explanation> explanations = new LinkedHashMap<>();
    private final TreeSet<FactorId> removed = new TreeSet<>();
    private final TreeSet<ExplanationId> rejected = new TreeSet<>();

    WhatIf(FactorAnalysis analysis) {
        this.analysis = analysis;
        analysis.getGraph().getFactors().forEach(factor -> factors.put(factor.getId(), factor));
        analysis.getGraph().getExplanations().forEach(e -> explanations.put(e.getId(), e));
    }

    /**
     * Supposes that a factor, explained or not, had not been there.
     *
     * @param factor a factor that the graph mentions
     * @return this
     * @throws IllegalArgumentException if nothing mentions it
     */
    public WhatIf remove(FactorId factor) {
        analysis.getGraph().mentioned(Set.of(Objects.requireNonNull(factor, "factor")));
        removed.add(factor);
        return this;
    }

    /**
     * Supposes that an explanation is wrong. An effect that has no other one does not come about any more.
     *
     * @param explanation one of the graph
     * @return this
     * @throws IllegalArgumentException if there is none with this id
     */
    public WhatIf reject(ExplanationId explanation) {
        known(explanations, explanation, "explanation");
        rejected.add(explanation);
        return this;
    }

    /**
     * Supposes that there was another factor. By itself it changes nothing; an explanation has to name it.
     *
     * @param factor the factor
     * @return this
     * @throws IllegalArgumentException if there is one with its id
     */
    public WhatIf add(ContributingFactor factor) {
        Objects.requireNonNull(factor, "factor");
        if (factors.putIfAbsent(factor.getId(), factor) != null) {
            throw new IllegalArgumentException("there is a factor " + factor.getId() + " already; give it another id");
        }
        return this;
    }

    /**
     * Supposes that there was another way for an effect to come about. A factor that nothing explained before now needs one
     * of its explanations.
     *
     * @param explanation the explanation
     * @return this
     * @throws IllegalArgumentException if there is one with its id
     */
    public WhatIf add(Explanation explanation) {
        Objects.requireNonNull(explanation, "explanation");
        if (explanations.putIfAbsent(explanation.getId(), explanation) != null) {
            throw new IllegalArgumentException(
                    "there is an explanation " + explanation.getId() + " already; give it another id");
        }
        return this;
    }

    /**
     * Supposes that a factor is surer, or less sure.
     *
     * @param factor one of the graph
     * @param confidence how sure
     * @return this
     * @throws IllegalArgumentException if there is none with this id
     */
    public WhatIf confidence(FactorId factor, Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return changed(
                factors,
                factor,
                "factor",
                known -> known.toBuilder().confidence(confidence).build());
    }

    /**
     * Supposes that an explanation is surer, or less sure.
     *
     * @param explanation one of the graph
     * @param confidence how sure
     * @return this
     * @throws IllegalArgumentException if there is none with this id
     */
    public WhatIf confidence(ExplanationId explanation, Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return changed(
                explanations,
                explanation,
                "explanation",
                known -> known.toBuilder().confidence(confidence).build());
    }

    /** {@return what would be different; computed when it is first asked for} */
    public WhatIfResult evaluate() {
        FactorGraph graph = new FactorGraph(new ArrayList<>(factors.values()), new ArrayList<>(explanations.values()));
        return new WhatIfResult(analysis, graph, removed, rejected);
    }

    /** {@return what is supposed to have been different: removed factors and rejected explanations, by id} */
    @Override
    public String toString() {
        return analysis.getOutcome() + " without factors " + removed + " and explanations " + rejected;
    }

    private <K, V> WhatIf changed(Map<K, V> all, K id, String what, UnaryOperator<V> change) {
        all.put(id, change.apply(known(all, id, what)));
        return this;
    }

    private static <K, V> V known(Map<K, V> all, K id, String what) {
        V known = all.get(Objects.requireNonNull(id, what));
        if (known == null) {
            throw new IllegalArgumentException(
                    "there is no " + what + " " + id + "; " + NearIds.hint(id, all.keySet().stream()));
        }
        return known;
    }
}
