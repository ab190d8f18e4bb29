package dev.postmortem.rca;

import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.ExplanationBuilder;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds a factor graph step by step; for use by one thread at a time. */
public final class FactorGraphBuilder {
    private final List<ContributingFactor> factors = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private final Set<FactorId> factorIds = new HashSet<>();
    private final Set<ExplanationId> explanationIds = new HashSet<>();

    FactorGraphBuilder() {}

    /**
     * Adds a factor.
     *
     * @param factor the factor
     * @return this builder
     * @throws IllegalArgumentException if there is one with its id already
     */
    public FactorGraphBuilder factor(ContributingFactor factor) {
        if (!factorIds.add(Objects.requireNonNull(factor, "factor").getId())) {
            throw new IllegalArgumentException("two factors have the id " + factor.getId() + "; give each its own");
        }
        factors.add(factor);
        return this;
    }

    /**
     * Adds a factor that has no more than a kind and a text.
     *
     * @param id its id
     * @param kind what part it played
     * @param text the factor as a sentence
     * @return this builder
     * @throws IllegalArgumentException if there is one with this id already
     */
    public FactorGraphBuilder factor(FactorId id, FactorKind kind, String text) {
        return factor(ContributingFactor.builder().id(id).kind(kind).text(text).build());
    }

    /**
     * Adds an outcome that has no more than an aspect and a text.
     *
     * @param id its id
     * @param aspect which side of the incident it is about
     * @param text the outcome as a sentence
     * @return this builder
     * @throws IllegalArgumentException if there is a factor with this id already
     */
    public FactorGraphBuilder outcome(FactorId id, OutcomeAspect aspect, String text) {
        return factor(ContributingFactor.builder()
                .id(id)
                .kind(FactorKind.OUTCOME)
                .aspect(aspect)
                .text(text)
                .build());
    }

    /**
     * Adds factors.
     *
     * @param added the factors
     * @return this builder
     * @throws IllegalArgumentException if two have the same id
     */
    public FactorGraphBuilder factors(Collection<ContributingFactor> added) {
        Objects.requireNonNull(added, "added").forEach(this::factor);
        return this;
    }

    /**
     * Adds an explanation.
     *
     * @param explanation the explanation; it may name factors that are added later or never
     * @return this builder
     * @throws IllegalArgumentException if there is one with its id already
     */
    public FactorGraphBuilder explanation(Explanation explanation) {
        claim(Objects.requireNonNull(explanation, "explanation").getId());
        explanations.add(explanation);
        return this;
    }

    /**
     * Adds explanations.
     *
     * @param added the explanations
     * @return this builder
     * @throws IllegalArgumentException if two have the same id
     */
    public FactorGraphBuilder explanations(Collection<Explanation> added) {
        Objects.requireNonNull(added, "added").forEach(this::explanation);
        return this;
    }

    /**
     * Begins to say why an effect came about, such as {@code because(effect).all(a, b).or(c).atLeast(2, d, e, f)}.
     *
     * @param effect the effect
     * @return what takes its causes; an explanation is called {@code why-} and its place, such as {@code why-1}
     */
    public Because because(FactorId effect) {
        return new Because(this, Objects.requireNonNull(effect, "effect"));
    }

    /**
     * Says that these causes together brought about an effect; said again, that each of them is enough.
     *
     * @param effect the effect
     * @param causes the causes, at least one and none twice
     * @return this builder; the explanation is called {@code why-} and its place, such as {@code why-1}
     * @throws IllegalArgumentException if there is no cause, or one stands twice
     */
    public FactorGraphBuilder because(FactorId effect, FactorId... causes) {
        return because(effect).all(causes).and();
    }

    /**
     * Says that any so many of these causes brought about an effect.
     *
     * @param effect the effect
     * @param atLeast how many are enough, from 1 to the number of causes
     * @param causes the causes, at least one and none twice
     * @return this builder; the explanation is called {@code why-} and its place, such as {@code why-1}
     * @throws IllegalArgumentException if there is no cause, one stands twice, or the number does not fit
     */
    public FactorGraphBuilder becauseAtLeast(FactorId effect, int atLeast, FactorId... causes) {
        return because(effect).atLeast(atLeast, causes).and();
    }

    /** {@return the graph} */
    public FactorGraph build() {
        return new FactorGraph(List.copyOf(factors), List.copyOf(explanations));
    }

    /** Returns the place of the explanation. */
    int add(ExplanationBuilder explanation) {
        explanation(explanation.id(nextId()).build());
        return explanations.size() - 1;
    }

    void amend(int place, UnaryOperator<ExplanationBuilder> change) {
        Explanation before = explanations.get(place);
        Explanation after = change.apply(before.toBuilder()).build();
        if (!after.getId().equals(before.getId())) {
            claim(after.getId());
            explanationIds.remove(before.getId());
        }
        explanations.set(place, after);
    }

    private void claim(ExplanationId id) {
        if (!explanationIds.add(id)) {
            throw new IllegalArgumentException("two explanations have the id " + id + "; give each its own");
        }
    }

    private ExplanationId nextId() {
        int place = explanations.size() + 1;
        ExplanationId id = ExplanationId.of("why-" + place);
        while (explanationIds.contains(id)) {
            place++;
            id = ExplanationId.of("why-" + place);
        }
        return id;
    }
}
